import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineChange } from './outline-change.ts';

function change(before: string, after: string) {
  const found = outlineChange(before, after);
  assert.ok(found);
  return found;
}

/** `3→5` for each line that became another one, `3→` for one that is gone, nothing for the rest. */
function moves(before: string, after: string): string {
  const { before: old, matches } = change(before, after);
  const rows = old.nodes.map((node) => ({ from: node.line, to: matches.get(node)?.line ?? '' }));
  const moved = rows.filter(({ from, to }) => from !== to);
  return moved.map(({ from, to }) => `${from}→${to}`).join(' ');
}

test('lines that shift are found by their words', () => {
  assert.equal(
    moves('# 章\n* 一番目の文\n* 二番目の文\n', '# 章\n* 新しい文\n* 一番目の文\n* 二番目の文\n'),
    '2→3 3→4',
  );
});

test('twins are told apart by what they hang under, and keep their order', () => {
  const before = '# 章\n## 甲\n* 関連技術\n## 乙\n* 関連技術\n* 関連技術\n';
  assert.equal(
    moves(before, '# 章\n## 乙\n* 関連技術\n* 関連技術\n## 甲\n* 関連技術\n'),
    '2→5 3→6 4→2 5→3 6→4',
  );
});

test('an edited sentence is the same node; a wholly different one is not', () => {
  const before = '# 章\n* FCフレームをTCPで運ぶ方式\n* まったく別の話\n';
  assert.equal(
    moves(
      before,
      '# 章\n* 加わった行\n* FCフレームをTCP/IPで運ぶ方式である\n* 加わった行の二\n* 加わった行の三\n',
    ),
    '2→3 3→',
  );
});

test('a leaf alone between the same neighbours is the same node, a topic is not', () => {
  assert.equal(moves('# 章\n* 一\n* 二\n* 三\n', '# 章\n* 一\n* 弐番\n* 三\n'), '');
  assert.equal(moves('# 章\n## 甲\n* い\n## 乙\n', '# 章\n## 丙\n* ろ\n## 乙\n'), '2→ 3→');
});

test('a renamed heading is known by what hangs under it', () => {
  assert.equal(moves('# 章\n## 甲\n* い\n* ろ\n', '# 章\n## ZZZ\n* い\n* ろ\n'), '');
  assert.equal(
    moves('# 章\n## 甲\n* い\n* ろ\n', '# 章\n## 足した節\n## ZZZ\n* い\n* ろ\n'),
    '2→3 3→4 4→5',
  );
});

test('a sentence that was edited and moved is found elsewhere', () => {
  const before = '# 章\n## 甲\n* ストレージをネットワークでつなぐ\n## 乙\n* ほか\n';
  assert.equal(
    moves(before, '# 章\n## 甲\n## 乙\n* ほか\n* ストレージをネットワークで互いにつなぐ\n'),
    '3→5 4→3 5→4',
  );
});

test('of a split sentence the longer part goes on, of joined ones the longer one', () => {
  const whole = '# 章\n* サーバとストレージをつなぐ専用の網、略してSANという\n';
  const parts = '# 章\n* サーバとストレージをつなぐ専用の網\n* 略してSANという\n';
  assert.equal(moves(whole, parts), '');
  assert.equal(moves(parts, whole), '3→');
});

test('a chapter with a new name is still the chapter', () => {
  assert.equal(moves('# 旧\n* 文\n', '# 新しい名\n* 文\n'), '');
});

test('100,000 nodes with a line put in at the top are matched', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `* 項目${index}`).join('\n');
  const { matches } = change(`# 章\n${rows}\n`, `# 章\n* 新\n${rows}\n`);
  assert.equal(matches.size, 100_001);
});
