import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedIds, withPageNumbers } from './page-numbers.ts';

const slot = (ids: string, text = '', linked = '') =>
  `<p>題<span class="pages" data-of="${ids}"${linked}>${text}</span></p>`;

test('a slot gets the page of its id, whatever stood there', () => {
  assert.equal(withPageNumbers(slot('a'), new Map([['a', 7]])), slot('a', '7'));
  assert.equal(withPageNumbers(slot('a', '7'), new Map([['a', 12]])), slot('a', '12'));
});

test('several ids give each page once, in order', () => {
  const numbers = new Map([['a', 9], ['b', 3], ['c', 9]]);
  assert.equal(withPageNumbers(slot('a b c'), numbers), slot('a b c', '3、9'));
  assert.equal(
    withPageNumbers(slot('a b', '', ' data-linked'), numbers),
    slot('a b', '<a href="#b">3</a>、<a href="#a">9</a>', ' data-linked'),
  );
});

test('three pages and more in a row become a range', () => {
  const numbers = new Map([['a', 3], ['b', 4], ['c', 5], ['d', 8], ['e', 9]]);
  assert.equal(withPageNumbers(slot('a b c d e'), numbers), slot('a b c d e', '3–5、8、9'));
});

test('without numbers a slot is empty', () => {
  assert.equal(withPageNumbers(slot('a', '7'), new Map()), slot('a'));
});

test('the named ids are told once each', () => {
  assert.deepEqual(namedIds(slot('a b') + slot('b')), ['a', 'b']);
});
