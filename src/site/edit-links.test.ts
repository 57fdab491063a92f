import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editLinks } from './edit-links.ts';
import type { PageInfo } from './navigation.ts';

const page = {
  id: '08/storage/san',
  chapter: '08',
  kind: 'topic',
  lines: '65-67, 145',
} as PageInfo;

test('without a repository the files are named and not linked', () => {
  assert.deepEqual(editLinks(page, undefined).map(({ path, url }) => [path, url]), [
    ['content/outlines/08.md', undefined],
    ['content/pages/08/storage/san.mdx', undefined],
  ]);
});

test('with a repository the outline opens at its first line and the page in the editor', () => {
  assert.deepEqual(editLinks(page, 'https://git.example/a/b/').map(({ url }) => url), [
    'https://git.example/a/b/blob/main/content/outlines/08.md?plain=1#L65',
    'https://git.example/a/b/edit/main/content/pages/08/storage/san.mdx',
  ]);
});

test('a section page is an index file', () => {
  assert.equal(
    editLinks({ ...page, id: '08/storage', kind: 'section' }, undefined)[1]?.path,
    'content/pages/08/storage/index.mdx',
  );
});
