import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TreeNode } from '../content/outline-tree.ts';
import { nodePlaces, noteLinks } from './node-places.ts';

const node = (line: number, page: string, ...children: TreeNode[]): TreeNode => ({
  id: `n${line}`,
  text: '',
  line,
  page,
  children,
});
const places = nodePlaces(
  '08',
  node(1, '', node(2, 'a', node(3, 'a'), node(4, 'a/b'), node(5, 'a')), node(6, 'a')),
);

test('every line has the id of its block and its page', () => {
  assert.deepEqual(places.get(1), { node: 'n1', page: '08' });
  assert.deepEqual(places.get(4), { node: 'n4', page: '08/a/b' });
  assert.equal(places.size, 6);
});

test('neighbouring lines of a page become one link to the first of them', () => {
  assert.deepEqual(noteLinks([6, 2, 3, 4, 5], places), [
    { node: 'n2', page: '08/a', label: '2〜3行' },
    { node: 'n4', page: '08/a/b', label: '4行' },
    { node: 'n5', page: '08/a', label: '5〜6行' },
  ]);
});

test('a line that is nowhere is left out', () => {
  assert.deepEqual(noteLinks([9], places), []);
});
