import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveInTree, type TreeItem } from './tree-keys.ts';

// 0 章 ─ 1 SAN（開） ─ 2 SCSI, 3 FCP ; 4 NAS（閉） ; 5 ＳＤＮ
const items: TreeItem[] = [
  { text: '章', level: 1, open: true },
  { text: 'SAN', level: 2, open: true },
  { text: 'SCSI', level: 3 },
  { text: 'FCP', level: 3 },
  { text: 'NAS', level: 2, open: false },
  { text: 'ＳＤＮ', level: 2 },
];
const press = (key: string, at: number) => moveInTree(key, items, at);

test('up and down go through what is seen and stop at the ends', () => {
  assert.deepEqual(
    [press('ArrowDown', 3), press('ArrowDown', 5), press('ArrowUp', 4), press('ArrowUp', 0)].map(
      (move) => move?.focus,
    ),
    [4, 5, 3, 0],
  );
});

test('right unfolds, then goes to the first item below, and does nothing on a leaf', () => {
  assert.deepEqual(
    [press('ArrowRight', 4), press('ArrowRight', 1), press('ArrowRight', 2)],
    [{ open: [4] }, { focus: 2 }, {}],
  );
});

test('left folds, then goes to the parent', () => {
  assert.deepEqual(
    [press('ArrowLeft', 1), press('ArrowLeft', 3), press('ArrowLeft', 4)],
    [{ close: 1 }, { focus: 1 }, { focus: 0 }],
  );
});

test('Home and End go to the first and the last item', () => {
  assert.deepEqual([press('Home', 3), press('End', 3)], [{ focus: 0 }, { focus: 5 }]);
});

test('an asterisk unfolds the items beside it', () => {
  assert.deepEqual(press('*', 5), { open: [4] });
  assert.deepEqual(press('*', 2), { open: [] });
});

test('a letter goes to the next item that begins with it, whatever its width and case', () => {
  assert.deepEqual(
    ['s', 's', 's', 'n'].map((key, index) => press(key, [0, 2, 5, 5][index] ?? 0)?.focus),
    [1, 5, 1, 4],
  );
  assert.deepEqual(press('z', 3), { focus: 3 });
});

test('other keys are left to the page', () => {
  assert.deepEqual(
    [press('/', 0), press('?', 0), press('Enter', 0), press('Tab', 0)],
    [undefined, undefined, undefined, undefined],
  );
});
