import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isHiragana,
  looseRules,
  shortestOf,
  spellingRules,
  spellingsOf,
  toKatakana,
} from './spellings.ts';

for (const [rules, kind] of [[spellingRules, 'always'], [looseRules, 'loosely']] as const) {
  for (const { name, example: [typed, found], not } of rules) {
    test(`${kind} takes ${typed} for ${found} (${name})`, () =>
      assert.ok(finds(typed, found, rules)));
    if (not) test(`never takes ${not[0]} for ${not[1]}`, () => assert.ok(!finds(...not, rules)));
  }
}

const same: [string, string][] = [
  ['インターフェース', 'インタフェース'], ['インタフェース', 'インターフェース'], ['サーバリソース', 'サーバーリソース'],
  ['サーバーリソース', 'サーバリソース'], ['コンピューター', 'コンピュータ'], ['メモリー', 'メモリ'], ['ルーター', 'ルータ'],
  ['オーバーレイ', 'オーバレイ'], ['オーバーヘッド', 'オーバヘッド'], ['レイヤー3', 'レイヤ'], ['プロセッサー', 'プロセッサ'],
  ['ファイバーチャネル', 'ファイバチャネル'], ['コントローラー', 'コントローラ'], ['バーリソース', 'バーリソース'],
];
for (const [typed, text] of same)
  test(`${typed} finds ${text}`, () => assert.ok(finds(typed.replace('3', ''), text)));

const other: [string, string][] = [
  ['サバ', 'サーバ'], ['サーバ', 'サバ'], ['ビール', 'ビル'], ['スター', 'スタ'], ['データ', 'デタ'], ['ワーク', 'ワク'],
  ['チーム', 'チム'], ['フロー', 'フロ'], ['パー', 'パ'], ['カー', 'カ'], ['ポート', 'ポト'],
];
for (const [typed, text] of other)
  test(`${typed} does not find ${text}`, () => assert.ok(!finds(typed, text)));

test('a word without such places has one spelling', () =>
  assert.deepEqual(spellingsOf('仮想化'), ['仮想化']));

test('hiragana is perhaps katakana before its conversion', () => {
  assert.ok(isHiragana('すいっち') && isHiragana('さーば') && !isHiragana('仮そう') && !isHiragana('か'));
  assert.equal(toKatakana('さーば'), 'サーバ');
});

test('only the shortest spellings need to be looked up', () => {
  assert.deepEqual(spellingsOf('サーバー'), ['サーバー', 'サーバ']);
  assert.deepEqual(shortestOf(spellingsOf('サーバー')), ['サーバ']);
});

test('a long run of places stays within bounds', () => {
  assert.ok(spellingsOf('サーバーコンピューターメモリールーター'.repeat(20)).length <= 64);
});

function finds(typed: string, text: string, rules = spellingRules): boolean {
  return spellingsOf(typed, rules).some((spelling) => text.includes(spelling));
}
