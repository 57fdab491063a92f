import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictsIn, markConflict } from './conflict-marks.ts';

const linesOf = (text: string) => conflictsIn({ file: 'a.mdx', text }).map(({ line }) => line);

test('both versions stand between the marks, and the place is found by its line', () => {
  const text = `文\n\n${markConflict('手の文', '新しい文')}\n\n${markConflict('消えた文', '')}\n`;
  assert.equal(text.split('\n')[4], '=======');
  assert.deepEqual(linesOf(text), [3, 9]);
});

test('marks that were left behind are found, too', () => {
  assert.deepEqual(linesOf('文\n=======\n文\n>>>>>>> アウトライン\n'), [2, 4]);
});

test('a line of equals signs of another length and a comparison are text', () => {
  assert.deepEqual(linesOf('題\n=====\n\n==語==\n\n文 <<<<<<< 文\n'), []);
});
