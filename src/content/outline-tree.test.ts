import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTree, treeNodes, writeTree, type TreeNode } from './outline-tree.ts';

const node = (line: number, ...children: TreeNode[]): TreeNode => ({
  id: `n0000${line}`,
  text: `項目「${line}」`,
  line,
  page: 'a/b',
  children,
});
const tree = node(1, node(2, node(3)), node(4));

test('a tree that was written is read again, one node a line', () => {
  const text = writeTree(tree);
  assert.deepEqual(readTree(text, 'x.tree.json'), { value: tree, problems: [] });
  assert.equal(text.split('\n').filter((line) => line.includes('"id"')).length, 4);
});

test('the nodes come in the order of the outline', () => {
  assert.deepEqual(treeNodes(tree).map(({ line }) => line), [1, 2, 3, 4]);
});

test('a file that is no tree is a problem that says how to make it again', () => {
  for (const text of ['', '{}', '{"id":1}']) {
    const { value, problems } = readTree(text, 'content/outlines/09-a.tree.json');
    assert.equal(value, undefined);
    assert.match(problems[0]?.remedy ?? '', /npm run import -- content\/outlines\/09-a\.md/u);
  }
});
