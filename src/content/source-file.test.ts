import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chapterOf } from './source-file.ts';

test('a chapter is a folder of its pages, and a file or a folder of its data', () => {
  const files = [
    'content/pages/08-x/storage/san.mdx',
    'content/pages/08-x/index.mdx',
    'content/facts/08-x/storage/san.yaml',
    'content/tables/08-x.yaml',
  ];
  assert.deepEqual(files.map(chapterOf), ['08-x', '08-x', '08-x', '08-x']);
});
