import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strayPages } from './stray-pages.ts';

const trees = [
  {
    file: 'content/outlines/09-a.tree.json',
    text: '{"id":"n11111","text":"章","line":1,"page":"","children":[]}',
  },
];
const page = (head: string) => [
  { file: 'content/pages/09-a/x.mdx', text: `---\ntitle: 題\n${head}---\n\n手の文\n` },
];

test('a page whose node is gone from the outline is told with its line', () => {
  assert.deepEqual(
    strayPages(page('node: n22222\n'), trees).map(({ file, line }) => [file, line]),
    [['content/pages/09-a/x.mdx', 3]],
  );
});

test('a page with its node, one of a person, and a chapter without a tree are left alone', () => {
  assert.deepEqual(strayPages(page('node: n11111\n'), trees), []);
  assert.deepEqual(strayPages(page(''), trees), []);
  assert.deepEqual(strayPages(page('node: n22222\n'), []), []);
  assert.deepEqual(strayPages(page('node: n22222\n'), [{ ...trees[0]!, text: '<<<<<<< a' }]), []);
});
