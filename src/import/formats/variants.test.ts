import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { drawOutline } from './draw-outline.ts';
import { readOutline } from './read-outline.ts';
import type { ReadOutline } from './read-outline.ts';
import { walk } from './walk.ts';

/*
 * Each folder is one way in which some tool writes an outline: the file as exported (`input`, its
 * bytes matter) and what has to be read: format and encoding, the tree with its lines, "? line" for
 * warnings, "! line" for problems.
 * UPDATE_FIXTURES=1 writes the expectations anew.
 */
const folder = join(import.meta.dirname, 'fixtures', 'variants');

for (const name of readdirSync(folder).toSorted()) {
  test(`the variant "${name}" is read as its fixture says`, () => {
    const read = describe(readOutline(readFileSync(join(folder, name, 'input')), 'input'));
    const file = join(folder, name, 'expected.txt');
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, read);
    assert.equal(read, readFileSync(file, 'utf8'));
  });
}

function describe({ format, encoding, root, warnings, problems }: ReadOutline): string {
  const lines = root ? [...walk(root)].map(({ line }) => line) : [];
  const rows = root ? [drawOutline(root), `lines ${lines.join(' ')}`] : [];
  const remarks = warnings.map(({ line, found }) => `? ${line ?? '-'} ${found}`);
  const wrong = problems.map(({ line, found }) => `! ${line ?? '-'} ${found}`);
  return `${[`${format}, ${encoding}`, ...rows, ...remarks, ...wrong].join('\n')}\n`;
}
