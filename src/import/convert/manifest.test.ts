import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManifest, slugsIn, writeManifest } from './manifest.ts';

test('a manifest is read back as it was written, its pages in order', () => {
  const manifest = { outline: '# 章\r\n* 文\n', pages: { 'b.mdx': 'い\nろ\n', 'a.mdx': 'は\n' } };
  const text = writeManifest(manifest);
  assert.deepEqual(readManifest(text), manifest);
  assert.ok(text.indexOf('a.mdx') < text.indexOf('b.mdx'));
});

test('what is no manifest counts as none', () => {
  for (const text of ['', '{', '[]', '{"outline":1,"pages":{}}'])
    assert.equal(readManifest(text), undefined);
});

test('the slugs of pages are known by the nodes that head them', () => {
  const pages = { 's/index.mdx': '---\nnode: n00001\n---\n', 's/t.mdx': '---\ntitle: 題\n---\n' };
  assert.deepEqual([...slugsIn({ outline: '', pages })], [['n00001', 's']]);
});
