import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineDiff } from './line-diff.ts';

const diff = (before: string, after: string) => lineDiff([...before], [...after]).join(' ');

test('equal texts have no difference', () => {
  assert.equal(diff('abc', 'abc'), '');
});

test('a changed line is taken out and put in', () => {
  assert.equal(diff('abc', 'axc'), '-b +x');
});

test('added, removed and moved lines are told, with … for what both have between them', () => {
  assert.equal(diff('abcd', 'xabd'), '+x … -c');
  assert.equal(diff('ab', 'ba'), '-a … +a');
  assert.equal(diff('', 'ab'), '+a +b');
  assert.equal(diff('ab', ''), '-a -b');
});
