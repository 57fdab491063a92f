import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentHeading, isAt } from './current-heading.ts';

/** Headings of a page of 3000 px in a window of 600; the last two are short sections. */
const headings = [500, 1200, 2000, 2700, 2850];
const page = (scrolled: number) => ({ viewport: 600, scrolled, scrollable: 2400 });
const offsets = (scrolled: number) => headings.map((top) => top - scrolled);
const readAt = (scrolled: number) => currentHeading(offsets(scrolled), page(scrolled));

test('the last heading above the line is being read, none above the first', () => {
  assert.deepEqual([0, 499, 1100, 1200, 1700].map(readAt), [-1, 0, 0, 1, 1]);
});

test('on the way to the end every heading has its turn, and the last one at the end', () => {
  const turns = Array.from({ length: 2401 }, (_, scrolled) => readAt(scrolled));
  assert.deepEqual([...new Set(turns)], [-1, 0, 1, 2, 3, 4]);
  assert.equal(readAt(2400), 4);
});

test('on a page that can hardly be scrolled it is the same', () => {
  const read = (scrolled: number) =>
    currentHeading([100 - scrolled, 400 - scrolled], { viewport: 600, scrolled, scrollable: 50 });
  assert.deepEqual([read(0), read(25), read(50)], [-1, 0, 1]);
  assert.equal(currentHeading([100, 400], { viewport: 600, scrolled: 0, scrollable: 0 }), -1);
});

test('a link leads to its heading, or as near as the ends of the page let it', () => {
  const at = (index: number, scrolled: number) =>
    isAt(offsets(scrolled)[index] ?? NaN, page(scrolled));
  assert.ok(at(1, 1200));
  assert.ok(at(3, 2400), 'too near the end');
  assert.ok(isAt(-80, page(0)), 'too near the start');
  assert.ok(!at(1, 1300));
  assert.ok(!at(3, 2300));
});
