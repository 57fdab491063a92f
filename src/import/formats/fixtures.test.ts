import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { OutlineNode } from './node.ts';
import { parseOutline } from './parse.ts';
import type { ParsedOutline } from './parse.ts';

/*
 * Each folder of fixtures/ is a small outline and what has to be read from it: the tree as "line
 * text", then "? line" for each warning and "! line" for each problem. UPDATE_FIXTURES=1 writes the
 * expectations anew.
 */
const folder = join(import.meta.dirname, 'fixtures');

for (const name of readdirSync(folder).toSorted().filter((entry) => entry !== 'variants')) {
  test(`the outline "${name}" is read as its fixture says`, () => {
    const text = readFileSync(join(folder, name, 'outline.md'), 'utf8');
    const read = describe(parseOutline(text, 'outline.md'));
    const file = join(folder, name, 'expected.txt');
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, read);
    assert.equal(read, readFileSync(file, 'utf8'));
  });
}

function describe(parsed: ParsedOutline): string {
  const tree = parsed.root ? drawTree(parsed.root) : [];
  const warnings = parsed.warnings.map(({ line, found }) => `? ${line ?? '-'} ${found}`);
  const wrong = parsed.root ? [] : parsed.problems;
  const problems = wrong.map(({ line, found }) => `! ${line ?? '-'} ${found}`);
  return `${[...tree, ...warnings, ...problems].join('\n')}\n`;
}

function drawTree(node: OutlineNode): string[] {
  const row = `${'  '.repeat(node.depth - 1)}${node.line} ${node.text}`;
  return [row, ...node.children.flatMap(drawTree)];
}
