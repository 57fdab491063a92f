import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverMap } from './cover-map.ts';

test('every branch and leaf has a point, in its column, and a line to what it hangs from', () => {
  const { points, lines } = coverMap([
    { title: '甲', leaves: ['あ', 'い'] },
    { title: '乙', leaves: ['う'] },
  ]);
  assert.deepEqual(
    points.map(({ text }) => text),
    [undefined, '甲', 'あ', 'い', '乙', 'う'],
  );
  assert.equal(lines.length, points.length - 1);
});

test('no two leaves share a row, and all are inside the drawing', () => {
  const { points, height } = coverMap([
    { title: '甲', leaves: ['あ', 'い'] },
    { title: '乙', leaves: [] },
  ]);
  const leaves = points.filter(({ text }) => text === 'あ' || text === 'い').map(({ y }) => y);
  assert.equal(new Set(leaves).size, 2);
  assert.ok(points.every(({ y }) => y > 0 && y < height));
});
