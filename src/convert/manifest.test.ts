import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManifest, sum, writeManifest } from './manifest.ts';

test('a manifest is read back as it was written, its pages in order', () => {
  const manifest = { outline: sum('a'), pages: { 'b.mdx': sum('b'), 'a.mdx': sum('a') } };
  const text = writeManifest(manifest);
  assert.deepEqual(readManifest(text), manifest);
  assert.ok(text.indexOf('a.mdx') < text.indexOf('b.mdx'));
});

test('what is no manifest counts as none', () => {
  for (const text of ['', '{', '[]', '{"outline":1,"pages":{}}']) assert.equal(readManifest(text), undefined);
});
