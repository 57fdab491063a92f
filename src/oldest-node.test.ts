import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const project = join(import.meta.dirname, '..');

/**
 * What TypeScript lets us write although the oldest Node that the README promises (22.18) does not
 * have it.
 */
const NEWER: readonly { pattern: RegExp; since: string }[] = [
  { pattern: /\bRegExp\.escape\b/u, since: 'Node 24' },
  { pattern: /\bPromise\.try\b/u, since: 'Node 24' },
  { pattern: /\bError\.isError\b/u, since: 'Node 24' },
  { pattern: /^\s*(?:await )?using \w/mu, since: 'Node 24' },
  { pattern: /\bMath\.sumPrecise\b/u, since: 'Node 26' },
  { pattern: /\.(?:from|to|setFrom)(?:Base64|Hex)\(/u, since: 'Node 25' },
  { pattern: /\.getOrInsert(?:Computed)?\(/u, since: 'Node 26' },
];

test('nothing is used that the oldest Node of the README does not have', () => {
  assert.match(
    readFileSync(join(project, 'README.md'), 'utf8'),
    /elsewhere have Node 22\.18 or newer/u,
  );
  const files = globSync('src/**/*.{ts,mjs,astro}', { cwd: project }).filter(
    (file) => !file.endsWith('oldest-node.test.ts'),
  );
  assert.ok(files.length > 300);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(project, file), 'utf8');
    return NEWER.filter(({ pattern }) => pattern.test(text)).map(
      ({ pattern, since }) => `${file}: ${pattern.source} (${since})`,
    );
  });
  assert.deepEqual(found, []);
});
