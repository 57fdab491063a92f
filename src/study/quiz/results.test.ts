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
  assert.equal(
    writeResults(results),
    writeResults({ a: results['a']!, b: results['b']! }),
    'in one order',
  );
});

test('anything else is not taken for results', () => {
  for (const text of ['', 'null', '[]', '{}', '{"format":"zukai-quiz-1"}', '{"results":{}}']) {
    assert.equal(readResults(text), undefined, text);
  }
});

test('an entry that is no result does not drop the others', () => {
  const sound = { tried: 2, right: 1, last: false };
  const broken = [
    1,
    null,
    [],
    {},
    { ...sound, right: 3 },
    { ...sound, tried: 0 },
    { ...sound, last: 1 },
  ];
  for (const entry of broken) {
    const text = JSON.stringify({ format: 'zukai-quiz-1', results: { a: entry, b: sound } });
    assert.deepEqual(readResults(text), { b: sound }, text);
  }
});

test('of two results the one that was tried more often stays', () => {
  const often = { tried: 3, right: 1, last: false };
  const once = { tried: 1, right: 1, last: true };
  assert.deepEqual(mergeResults({ a: often, b: once }, { a: once, b: often, c: once }), {
    a: often,
    b: often,
    c: once,
  });
});
