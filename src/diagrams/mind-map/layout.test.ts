import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTree, treeNodes, type TreeNode } from '../../content/outline-tree.ts';
import { drawMap } from './draw-map.ts';
import type { MapLayout } from './layout.ts';
import type { Placed } from './placed.ts';
import { layOutSheets } from './sheets.ts';

let line = 0;
const node = (text: string, ...children: TreeNode[]): TreeNode => {
  line += 1;
  return { id: `n${line}`, text, line, page: '', children };
};
const many = (count: number, make: (place: number) => TreeNode) =>
  Array.from({ length: count }, (_, place) => make(place));
const small = node(
  '章',
  node('節', node('項目', node('短い'), node('文が続く項目のなかの文')), node('もう一つの項目')),
  node('別の節', node('葉')),
);
const file = join(import.meta.dirname, '../../../content/outlines/08-virtual-network.tree.json');
const chapter = readTree(readFileSync(file, 'utf8'), file).value;
assert.ok(chapter);
const forty = node('章', ...many(40, () => node('物理サーバを分ける', node('葉'), node('葉'))));
const thousands = node('単語帳', ...many(2_000, (place) => node(`語${place}`)));
const deep = node(
  '章',
  ...many(3, () =>
    node('節', ...many(40, () => node('項目', ...many(30, () => node('文の続く項目'))))),
  ),
);
const high = node('章', node('節'), node('一覧', ...many(300, () => node('葉'))), node('終わり'));
const long = node('題の長い章'.repeat(60), node('とても長い文です。'.repeat(300)));

for (const [name, root, sheets] of [
  ['a small tree', small, 1],
  ['the whole chapter', chapter, 1],
  ['forty sections', forty, 1],
  ['a root alone', node('章'), 1],
  ['two thousand topics', thousands, undefined],
  ['sections that no sheet holds', deep, undefined],
  ['a list that no sheet holds', high, undefined],
  ['long texts', long, 1],
] as const) {
  const started = process.cpuUsage();
  const maps = layOutSheets(root);
  const { user } = process.cpuUsage(started);

  test(`${name}: every node is on the map, with all its words`, () => {
    const words = (text: string) => text.replace(/\s/gu, '');
    const drawn = maps.flatMap(({ nodes }) =>
      nodes.map((placed) => [placed.node.id, words(placed.lines.join(''))] as const),
    );
    assert.deepEqual(
      new Map(drawn.toSorted()),
      new Map(treeNodes(root).map(({ id, text }) => [id, words(text)] as const).toSorted()),
    );
  });

  test(`${name}: no two boxes overlap, and none lies outside`, () => {
    for (const map of maps) {
      assert.deepEqual(overlaps(map), []);
      const outside = map.nodes.filter(
        ({ x, y, width, height }) =>
          x < 0 || y < 0 || x + width > map.width + 0.01 || y + height > map.height + 0.01,
      );
      assert.deepEqual(outside.map(({ node: { text } }) => text), []);
    }
  });

  test(`${name}: every node but the root has a branch that ends at its box`, () => {
    for (const { nodes, branches } of maps) {
      const ends = new Set(branches.map(({ to }) => `${to.x.toFixed(2)} ${to.y.toFixed(2)}`));
      const loose = nodes.filter(
        ({ depth, x, y, height }) =>
          depth > 0 && !ends.has(`${x.toFixed(2)} ${(y + height / 2).toFixed(2)}`),
      );
      assert.deepEqual(
        loose.map(({ node: { text } }) => text),
        [],
      );
    }
  });

  test(`${name}: sheets of A3 hold it in readable type`, () => {
    if (sheets !== undefined) assert.equal(maps.length, sheets);
    else assert.ok(maps.length > 1);
    const points = maps.map(({ width, height }) => Math.min(406 / width, 283 / height) / 0.3528);
    if (root !== long) assert.ok(Math.min(...points) >= 5, `${Math.min(...points).toFixed(2)} pt`);
  });

  test(`${name}: laid out in a second`, () => {
    assert.ok(user < 1_500_000, `${user / 1000} ms`);
  });
}

test('the chapter can be printed on A3 in type of 6 points and more', () => {
  const [{ width, height } = { width: 0, height: 0 }] = layOutSheets(chapter);
  const points = Math.min(406 / width, 283 / height) / 0.3528;
  assert.ok(points >= 6, `${points.toFixed(2)} pt`);
});

test('the drawing links every node and escapes what it says', () => {
  const [map] = layOutSheets(node('章', node('a < b')));
  assert.ok(map);
  const svg = drawMap(map, ({ id }) => `/p/#${id}`);
  assert.match(svg, /a &lt; b/u);
  assert.equal(svg.match(/<a href="\/p\/#n\d+"/gu)?.length, 2);
});

test('sections stand in columns, also where they are many', () => {
  const [map] = layOutSheets(forty);
  assert.ok(map && map.width / map.height > 0.7 && map.width / map.height < 2.8);
});

function overlaps({ nodes }: MapLayout): string[] {
  const sorted = nodes.toSorted((one, other) => one.y - other.y);
  return sorted.flatMap((one, index) => {
    const below = sorted.slice(index + 1);
    const end = below.findIndex(({ y }) => y >= one.y + one.height);
    const beside = end === -1 ? below : below.slice(0, end);
    return beside
      .filter((other) => overlap(one, other))
      .map((other) => `${one.node.text} / ${other.node.text}`);
  });
}

function overlap(one: Placed, other: Placed): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
