import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTree, treeNodes, type TreeNode } from '../../content/outline-tree.ts';
import { drawMap } from './draw-map.ts';
import { layOutMap } from './layout.ts';
import type { Placed } from './placed.ts';

const SHEET = 406 / 283;
let line = 0;
const node = (text: string, ...children: TreeNode[]): TreeNode => {
  line += 1;
  return { id: `n${line}`, text, line, page: '', children };
};
const small = node('章', node('節', node('項目', node('短い'), node('文が続く項目のなかの文')), node('もう一つの項目')), node('別の節', node('葉')));
const file = join(import.meta.dirname, '../../../content/outlines/08-virtual-network.tree.json');
const chapter = readTree(readFileSync(file, 'utf8'), file).value;
assert.ok(chapter);

for (const [name, root] of [['a small tree', small], ['the whole chapter', chapter]] as const) {
  const map = layOutMap(root, SHEET);

  test(`${name}: every node is on the map, with all its words`, () => {
    const words = (text: string) => text.replace(/\s/gu, '');
    assert.deepEqual(
      new Map(map.nodes.map((placed) => [placed.node.id, words(placed.lines.join(''))])),
      new Map(treeNodes(root).map(({ id, text }) => [id, words(text)])),
    );
  });

  test(`${name}: no two boxes overlap, and none lies outside`, () => {
    const overlaps = map.nodes.flatMap((one, index) => map.nodes.slice(index + 1).filter((other) => overlap(one, other)).map((other) => `${one.node.text} / ${other.node.text}`));
    assert.deepEqual(overlaps, []);
    const outside = map.nodes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > map.width + 0.01 || y + height > map.height + 0.01);
    assert.deepEqual(outside.map(({ node: { text } }) => text), []);
  });

  test(`${name}: every node but the root has a branch that ends at its box`, () => {
    const loose = map.nodes.filter(({ depth, x, y, height }) => depth > 0 && !map.branches.some(({ to }) => near(to.x, x) && near(to.y, y + height / 2)));
    assert.deepEqual(loose.map(({ node: { text } }) => text), []);
  });
}

test('the chapter can be printed on A3 in type of 6 points and more', () => {
  const { width, height } = layOutMap(chapter, SHEET);
  const points = Math.min(406 / width, 283 / height) / 0.3528;
  assert.ok(points >= 6, `${points.toFixed(2)} pt`);
});

test('the drawing links every node and escapes what it says', () => {
  const svg = drawMap(layOutMap(node('章', node('a < b')), SHEET), ({ id }) => `/p/#${id}`);
  assert.match(svg, /a &lt; b/u);
  assert.equal(svg.match(/<a href="\/p\/#n\d+"/gu)?.length, 2);
});

function overlap(one: Placed, other: Placed): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01;
}

test('a chapter of forty sections is drawn as well, whole and in columns', () => {
  const leaf = (id: string): TreeNode => ({ id, text: '物理サーバを分ける', line: 1, page: '', children: [] });
  const sections = Array.from({ length: 40 }, (_, place) => ({ ...leaf(`s${place}`), children: [leaf(`s${place}a`), leaf(`s${place}b`)] }));
  const map = layOutMap({ ...leaf('root'), children: sections }, 1.4);
  assert.equal(map.nodes.length, 121);
  assert.ok(map.width / map.height > 0.7 && map.width / map.height < 2.8);
});
