import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf } from './statistics.ts';

test('questions are counted once, by their last answer', () => {
  const results = {
    a: { tried: 5, right: 1, last: true },
    b: { tried: 2, right: 1, last: false },
    z: { tried: 1, right: 1, last: true },
  };
  assert.deepEqual(progressOf(['a', 'b', 'c'], results), { total: 3, tried: 2, right: 1 });
});
