import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** A package as npm locks it. */
interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const project = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(project, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const locked = Object.entries(packages).flatMap(([path, entry]) =>
  path === '' ? [] : [{ name: path.replace(/^.*node_modules\//u, ''), ...entry }],
);

/**
 * Licences (SPDX) that packages may have, each with the reason. None of them asks anything of the
 * notes or of the site's readers.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  'MIT': 'asks only that its notice stays',
  'ISC': 'as MIT',
  '0BSD': 'asks nothing',
  'BSD-2-Clause': 'as MIT',
  'BSD-3-Clause': 'as MIT, and no advertising with names',
  'Apache-2.0': 'as MIT, with a grant of patents',
  'BlueOak-1.0.0': 'as MIT, with a grant of patents',
  'CC0-1.0': 'asks nothing; data of browsers',
  'Unlicense': 'asks nothing',
  'Zlib': 'as MIT',
  'Python-2.0': 'as MIT; argparse, ported from Python',
  'OFL-1.1': 'the font may be part of documents, which do not come under it',
  'MPL-2.0': 'asks only for changes of its own files, and none is changed',
  'EPL-2.0':
    'as MPL-2.0; elkjs, which lays out a diagram while it is drawn and is not part of the site',
  'LGPL-3.0-or-later':
    'a library that sharp loads, unchanged; an optional part of Astro that no page uses',
};

/** Packages that do not say their licence in a way that npm locks, by what their files say. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  khroma: 'MIT',
};

test('every package has a licence that is allowed', () => {
  const others = locked
    .filter(({ name, license }) => !isAllowed(license ?? SAID_ELSEWHERE[name] ?? ''))
    .map(({ name, license }) => `${name}: ${license}`);
  assert.deepEqual(others, []);
});

test('every licence that is allowed is needed', () => {
  const all = locked.map(({ name, license }) => license ?? SAID_ELSEWHERE[name] ?? '').join(' ');
  assert.deepEqual(
    Object.keys(ALLOWED).filter((licence) => !all.split(/[\s()]+/u).includes(licence)),
    [],
  );
});

test('a package that would run a script when it is installed is named in allowScripts', () => {
  const running = [
    ...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)),
  ];
  assert.deepEqual(
    running.filter((name) => !(name in allowScripts)),
    [],
  );
  assert.deepEqual(
    Object.keys(allowScripts).filter((name) => !running.includes(name)),
    [],
  );
});

test('every package is locked to its content and to no host', () => {
  assert.deepEqual(
    locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name),
    [],
  );
  assert.deepEqual(
    locked.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name),
    [],
  );
});

/** An SPDX expression without exceptions: one of the parts of OR, all of the parts of AND. */
function isAllowed(expression: string): boolean {
  const parts = expression.replace(/[()]/gu, '').trim();
  if (parts.includes(' OR ')) return parts.split(' OR ').some(isAllowed);
  return parts.split(' AND ').every((licence) => licence in ALLOWED);
}
