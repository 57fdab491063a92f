import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import { parseOutline } from '../formats/parse.ts';
import { nodeFinder } from './find-node.ts';

const { root } = parseOutline(
  '# ＮＷ：章\n## 仮想化\n### 関連技術\n#### SAN：Storage Area Network\n## 仮想ネットワーク\n### 関連技術\n',
  'a.md',
);
assert.ok(root);
const tree = withNodeIds(root);
const find = nodeFinder(tree);
const at = (address: string) => find(address, { file: 'c.yaml', line: 3 });
const lineOf = (address: string) => {
  const found = at(address);
  return 'id' in found ? found.line : found;
};

test('a node is found by its text, or by what stands before the colon', () => {
  assert.equal(lineOf('仮想化'), 2);
  assert.equal(lineOf('SAN'), 4);
  assert.equal(lineOf('SAN：Storage Area Network'), 4);
});

test('a parent before > tells equal texts apart', () => {
  assert.equal(lineOf('仮想化 > 関連技術'), 3);
  assert.equal(lineOf('ＮＷ > 仮想ネットワーク > 関連技術'), 6);
});

test('… stands for the rest of a text', () => {
  assert.equal(lineOf('SAN：Sto…'), 4);
});

test('an id finds its node', () => {
  assert.equal(lineOf(`^${tree.children[0]?.id}`), 2);
});

test('an address that fits several nodes lists them with their lines and parents', () => {
  const found = at('関連技術');
  assert.ok('remedy' in found);
  assert.deepEqual([found.file, found.line], ['c.yaml', 3]);
  assert.equal(found.found, '3行目「関連技術」（仮想化 の下）、6行目「関連技術」（仮想ネットワーク の下）');
});

test('an address that fits nothing names what comes close', () => {
  const found = at('SAN：Storage');
  assert.ok('remedy' in found);
  assert.equal(found.found, '合う項目がない。近いもの：4行目「SAN：Storage Area Network」');
});
