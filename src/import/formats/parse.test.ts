import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseOutline } from './parse.ts';
import { countNodes, walk } from './walk.ts';

const home = new URL('../../../content/outlines/08-virtual-network.md', import.meta.url);
const chapter = readFileSync(home, 'utf8');

test('chapter 08 has 179 nodes, one a line, twelve levels deep, and nothing strange', () => {
  const { root, warnings } = parseOutline(chapter, '08.md');
  assert.ok(root);
  assert.equal(countNodes(root), 179);
  assert.equal(Math.max(...[...walk(root)].map(({ depth }) => depth)), 12);
  assert.deepEqual(
    [...walk(root)].map(({ line }) => line),
    Array.from({ length: 179 }, (_, index) => index + 1),
  );
  assert.deepEqual(warnings, []);
});

test('each text is its line without the marker', () => {
  const { root } = parseOutline(chapter, '08.md');
  assert.ok(root);
  const lines = chapter.split('\n');
  for (const { line, text } of walk(root)) {
    assert.equal(text, lines[line - 1]?.replace(/^ *[#*]+ +/u, ''));
  }
});

test('signs that close a heading are no text; # behind a letter is', () => {
  const { root } = parseOutline('# A ##\n## C#\n* d #\n', 'a.md');
  assert.deepEqual(root && [...walk(root)].map(({ text }) => text), ['A', 'C#', 'd #']);
});

test('a byte order mark and the line ends of other systems change nothing', () => {
  const plain = parseOutline('# A\n- b\n    - c\n', 'a.md');
  const mixed = '# A\r\n- b\n    - c';
  for (const variant of ['\uFEFF# A\r\n- b\r\n    - c\r\n', '# A\r- b\r    - c', mixed]) {
    assert.deepEqual(parseOutline(variant, 'a.md'), plain);
  }
});

test('every line that cannot be read is reported at once, with its file, line and remedy', () => {
  const parsed = parseOutline('# A\nなにか\n- b\nもう一つ\n', 'content/outlines/a.md');
  assert.equal(parsed.root, undefined);
  assert.deepEqual(
    parsed.problems.map(({ file, line, found }) => [file, line, found]),
    [
      ['content/outlines/a.md', 2, '「なにか」'],
      ['content/outlines/a.md', 4, '「もう一つ」'],
    ],
  );
  assert.ok(parsed.problems.every(({ expected, remedy }) => expected !== '' && remedy !== ''));
});

test('an empty outline says so instead of giving an empty tree', () => {
  for (const text of ['', '\n \n', '\uFEFF']) {
    const parsed = parseOutline(text, 'a.md');
    assert.equal(parsed.root, undefined);
    assert.deepEqual(
      parsed.problems.map(({ found }) => found),
      ['空のファイル'],
    );
  }
});

test('bytes that are no text are refused with their line', () => {
  const parsed = parseOutline('# A\n- \0\n', 'a.md');
  assert.equal(parsed.root, undefined);
  assert.deepEqual(
    parsed.problems.map(({ line, found }) => [line, found]),
    [[2, 'NUL文字']],
  );
});

test('an outline of 500 levels is read without trouble', () => {
  const lines = Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- n${level}`);
  const { root } = parseOutline(lines.join('\n'), 'deep.md');
  assert.ok(root);
  assert.equal([...walk(root)].at(-1)?.depth, 500);
});
