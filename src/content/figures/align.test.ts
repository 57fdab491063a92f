import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignStacks } from './align.ts';

/** Each row as `name×rows`, for short. */
const table = (...stacks: string[]) =>
  alignStacks(stacks.map((stack) => stack.split(''))).map((row) =>
    row.map(({ name, rows }) => `${name}${rows}`).join(' '),
  );

test('what stacks have in common stands in one row', () => {
  assert.deepEqual(table('abc', 'abc'), ['a1 a1', 'b1 b1', 'c1 c1']);
});

test('what stands between fills the room', () => {
  assert.deepEqual(table('abcde', 'axe'), ['a1 a1', 'b1 x3', 'c1', 'd1', 'e1 e1']);
});

test('layers of their own share the room evenly, the upper ones first', () => {
  assert.deepEqual(table('abcdef', 'axyz'), ['a1 a1', 'b1 x2', 'c1', 'd1 y2', 'e1', 'f1 z1']);
});

test('a layer with nothing below it reaches down to the next', () => {
  assert.deepEqual(table('abc', 'ac'), ['a1 a2', 'b1', 'c1 c1']);
});

test('a stack that cannot be aligned is spread over all rows', () => {
  assert.deepEqual(table('abcd', 'xyb'), ['a1 x2', 'b1', 'c1 y1', 'd1 b1']);
});
