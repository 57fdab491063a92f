import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeResults, readResults, withAnswer, writeResults } from './results.ts';

test('answers are counted, and the last one is remembered', () => {
  const results = withAnswer(withAnswer({}, 'a', true), 'a', false);
  assert.deepEqual(results, { a: { tried: 2, right: 1, last: false } });
});

test('results are read again as they were written', () => {
  const results = withAnswer(withAnswer({}, 'b', true), 'a', false);
  assert.deepEqual(readResults(writeResults(results)), results);
  assert.equal(writeResults(results), writeResults({ a: results['a']!, b: results['b']! }), 'in one order');
});

test('anything else is not taken for results', () => {
  const odd = { format: 'zukai-quiz-1', results: { a: { tried: 1, right: 2, last: true } } };
  for (const text of ['', 'null', '[]', '{}', '{"format":"zukai-quiz-1"}', '{"format":"zukai-quiz-1","results":{"a":1}}', JSON.stringify(odd)]) {
    assert.equal(readResults(text), undefined, text);
  }
});

test('of two results the one that was tried more often stays', () => {
  const often = { tried: 3, right: 1, last: false };
  const once = { tried: 1, right: 1, last: true };
  assert.deepEqual(mergeResults({ a: often, b: once }, { a: once, b: often, c: once }), { a: often, b: often, c: once });
});
