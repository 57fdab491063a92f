import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandLines, nodeAtLine } from './lines.ts';

test('ranges and single lines are spelled out', () => {
  assert.deepEqual(expandLines('65-67, 145'), [65, 66, 67, 145]);
  assert.deepEqual(expandLines('64'), [64]);
});

test('the first line is the title, the others the blocks in their order', () => {
  const body = '文 ^naaaaa\n\n- 項目 ^nbbbbb\n    - 下の項目 ^nccccc-2\n';
  const page = { node: 'n00000', lines: '65-67, 145' };
  assert.equal(nodeAtLine(page, body, 65), 'n00000');
  assert.equal(nodeAtLine(page, body, 67), 'nbbbbb');
  assert.equal(nodeAtLine(page, body, 145), 'nccccc-2');
  assert.equal(nodeAtLine(page, body, 68), undefined);
});

test('on a page whose title is no node, the first line is the first block', () => {
  assert.equal(nodeAtLine({ lines: '3' }, '文 ^naaaaa\n', 3), 'naaaaa');
});
