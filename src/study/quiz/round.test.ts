import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickRound, shuffle } from './round.ts';

const questions = Array.from({ length: 24 }, (_, index) => ({
  id: `q${index}`, topic: index % 3, scopes: [index % 2 ? 'odd' : 'even', `/page-${index % 3}/`],
}));
const ids = (round: { id: string }[]) => round.map(({ id }) => id).sort();

/** The same numbers every time. */
function numbers(): () => number {
  let state = 7;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

test('a round has ten different questions', () => {
  const round = pickRound(questions, {}, { wrongOnly: false }, numbers());
  assert.equal(new Set(ids(round)).size, 10);
});

test('a section or a page gives only its own questions', () => {
  for (const scope of ['odd', '/page-1/']) {
    const round = pickRound(questions, {}, { scope, wrongOnly: false }, numbers());
    assert.ok(round.length > 0);
    assert.deepEqual(round.filter(({ scopes }) => !scopes.includes(scope)), []);
  }
});

test('only questions whose last answer was wrong come when they are asked for', () => {
  const results = {
    q1: { tried: 2, right: 1, last: false },
    q2: { tried: 2, right: 1, last: true },
  };
  assert.deepEqual(ids(pickRound(questions, results, { wrongOnly: true }, numbers())), ['q1']);
});

test('a round takes as many questions of one topic as of another, while they have any', () => {
  const sizes = [40, 5, 3, 1];
  const uneven = sizes.flatMap((size, topic) =>
    Array.from({ length: size }, (_, index) => ({ id: `${topic}-${index}`, topic, scopes: [] })));
  for (const random of [numbers(), Math.random]) {
    const round = pickRound(uneven, {}, { wrongOnly: false }, random);
    const counts = sizes.map(
      (_, topic) => round.filter((question) => question.topic === topic).length,
    );
    assert.deepEqual(counts.toSorted(), [1, 3, 3, 3]);
  }
});

test('questions that were answered less often come first', () => {
  const answered = { tried: 1, right: 1, last: true };
  const results = Object.fromEntries(questions.slice(0, 14).map(({ id }) => [id, answered]));
  assert.deepEqual(
    ids(pickRound(questions, results, { wrongOnly: false }, numbers())),
    ids(questions.slice(14)),
  );
});

test('shuffling keeps every item and changes the order', () => {
  const mixed = shuffle([1, 2, 3, 4, 5, 6, 7, 8], numbers());
  assert.deepEqual(mixed.toSorted(), [1, 2, 3, 4, 5, 6, 7, 8]);
  assert.notDeepEqual(mixed, [1, 2, 3, 4, 5, 6, 7, 8]);
});
