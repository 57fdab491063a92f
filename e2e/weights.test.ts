import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { built, htmlOf } from './dist.ts';
import { heavier, limit } from './weights.ts';

test('no page weighs more than it may', () => {
  const tooHeavy = built.pages
    .map((page) => ({ page, bytes: weigh(page), allowed: heavier.find((row) => row.page === page)?.limit ?? limit }))
    .filter(({ bytes, allowed }) => bytes > allowed);
  assert.deepEqual(tooHeavy, []);
});

test('every exception is a page that needs it', () => {
  const needless = heavier.filter(({ page }) => !built.pages.includes(page) || weigh(page) <= limit);
  assert.deepEqual(needless, []);
});

function weigh(page: string): number {
  return gzipSync(htmlOf(built, page), { level: 9 }).length;
}
