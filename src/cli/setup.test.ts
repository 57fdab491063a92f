import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';

type Packages = Record<string, { version: string; optional?: boolean }>;

test('nothing is installed when every locked package is there', (t) => {
  const project = projectWith(
    t,
    { 'node_modules/a': { version: '1.0.0' } },
    { 'node_modules/a': { version: '1.0.0' } },
  );
  assert.deepEqual(setUp(project), { installed: false, status: 0, message: '' });
});

test('an optional package that npm left out is no reason to install', (t) => {
  const locked = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '2.0.0', optional: true },
  };
  const project = projectWith(t, locked, { 'node_modules/a': { version: '1.0.0' } });
  assert.equal(setUp(project).installed, false);
});

test('a package at another version than the locked one starts npm ci', (t) => {
  const project = projectWith(
    t,
    { 'node_modules/a': { version: '1.0.1' } },
    { 'node_modules/a': { version: '1.0.0' } },
  );
  assert.equal(setUp(project).installed, true);
});

test('a project that was never installed starts npm ci', (t) => {
  assert.equal(setUp(projectWith(t, { 'node_modules/a': { version: '1.0.0' } })).installed, true);
});

test('a package whose folder was deleted starts npm ci', (t) => {
  const packages = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0' },
  };
  const project = projectWith(t, packages, packages);
  rmSync(join(project, 'node_modules/b'), { recursive: true });
  assert.equal(setUp(project).installed, true);
});

test('a lock file that was cut off is told, and nothing is installed', (t) => {
  const project = projectWith(t, {}, {});
  put(join(project, 'package-lock.json'), '{"packages": {');
  const { installed, status, message } = setUp(project);
  assert.deepEqual([installed, status], [false, 1]);
  assert.match(message, /package-lock\.json を読めません/u);
});

test('a record of what is installed that was cut off starts npm ci', (t) => {
  const packages = { 'node_modules/a': { version: '1.0.0' } };
  const project = projectWith(t, packages, packages);
  const record = JSON.stringify({ packages });
  for (const rest of ['', record.slice(0, 20), '{}', '\0'.repeat(9)]) {
    put(join(project, 'node_modules/.package-lock.json'), rest);
    rmSync(join(project, 'npm-arguments'), { force: true });
    assert.deepEqual(setUp(project), { installed: true, status: 0, message: '' });
  }
});

test('without npm around it, setup says which command to run', (t) => {
  const project = projectWith(t, { 'node_modules/a': { version: '1.0.0' } });
  const { status, message } = setUp(project, { npm_execpath: '' });
  assert.equal(status, 1);
  assert.match(message, /npm ci を実行してください/);
});

test(
  'a packaged Node that does not run is taken off the path',
  { skip: process.platform === 'win32' },
  (t) => {
    const project = projectWith(t, {}, {});
    const packaged = join(project, 'node_modules/.bin/node');
    put(packaged, 'not a program');
    assert.equal(setUp(project).status, 0);
    assert.equal(existsSync(packaged), false);
  },
);

/**
 * A project folder with a lock file, what npm recorded as installed, and an `npm` that only leaves
 * a mark.
 */
function projectWith(t: TestContext, locked: Packages, installed?: Packages): string {
  const project = mkdtempSync(join(tmpdir(), 'zukai-setup-'));
  t.after(() => rmSync(project, { recursive: true }));
  cpSync(new URL('setup.mjs', import.meta.url), join(project, 'src/cli/setup.mjs'));
  put(join(project, 'package.json'), '{}');
  put(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  put(
    join(project, 'npm-cli.js'),
    "require('node:fs').writeFileSync('npm-arguments', process.argv.slice(2).join(' '))",
  );
  if (!installed) return project;
  put(join(project, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  for (const path of Object.keys(installed)) put(join(project, path, 'package.json'), '{}');
  return project;
}

function setUp(project: string, env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/setup.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_execpath: join(project, 'npm-cli.js'),
      npm_node_execpath: process.execPath,
      ...env,
    },
  });
  return { installed: existsSync(join(project, 'npm-arguments')), status, message: stderr };
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
