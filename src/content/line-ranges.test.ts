import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLineRanges, writeLineRanges } from './line-ranges.ts';

test('neighbouring lines become ranges and are read back', () => {
  for (const [text, lines] of [
    ['1', [1]],
    ['65-67, 145', [65, 66, 67, 145]],
    ['2-3, 5-6', [2, 3, 5, 6]],
  ] as const) {
    assert.equal(writeLineRanges(lines), text);
    assert.deepEqual(readLineRanges(text), lines);
  }
});

test('a text that names no lines is refused', () => {
  for (const text of ['', '1-', 'a', '1,,2', '1–3']) assert.equal(readLineRanges(text), undefined);
});
