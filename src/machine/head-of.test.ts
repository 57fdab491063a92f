import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf } from './head-of.ts';

test('a page is called what it is called in its book', () => {
  const html = '<html><head><title>SAN &amp; NAS（08-2-1）｜図解ノート</title><meta name="description" content="網"></head><body><svg><title>図</title></svg></body></html>';
  assert.deepEqual(headOf(html), { title: 'SAN & NAS（08-2-1）', summary: '網' });
});
