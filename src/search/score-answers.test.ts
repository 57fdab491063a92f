import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BenchQuery } from './bench-queries.ts';
import { scoreAnswers } from './score-answers.ts';

const queries: BenchQuery[] = [
  { typed: 'a', sort: 'term', pages: ['x', 'y'], homes: ['x'] },
  { typed: 'b', sort: 'negative', pages: [], homes: [] },
];

test('right answers score 1 and have nothing wrong', () => {
  const score = scoreAnswers(queries, [{ pages: ['x', 'y'] }, { pages: [] }]);
  assert.deepEqual(score, { queries: 2, recall: 1, precision: 1, exact: 1, falseOnNegatives: 0, mrr: 1, wrong: [] });
});

test('what is missing, over or too low counts', () => {
  const score = scoreAnswers(queries, [{ pages: ['z', 'x'] }, { pages: ['x'] }]);
  assert.deepEqual({ ...score, wrong: score.wrong.length },
    { queries: 2, recall: 0.5, precision: 1 / 3, exact: 0, falseOnNegatives: 1, mrr: 0.5, wrong: 3 });
});
