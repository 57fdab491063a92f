import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread } from './spread.ts';

test('several numbers are told by the middle one and the ends', () => {
  assert.equal(spread([3, 1, 2.5], 1), '2.5 (1.0–3.0)');
  assert.equal(spread([1, 4], 1), '2.5 (1.0–4.0)');
});
