import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, foldRules } from './fold.ts';

for (const { name, example: [original, folded] } of foldRules) {
  test(`folds ${name}: ${JSON.stringify(original)} → ${folded}`, () =>
    assert.equal(fold(original).text, folded));
}

const equal: [string, string][] = [
  ['FC−SAN', 'FC-SAN'],
  ['FC‐SAN', 'ＦＣ－ＳＡＮ'],
  ['FC–SAN', 'FC—SAN'],
  ['FCーSAN', 'FC―SAN'],
  ['ｲﾝﾀﾌｪｰｽ', 'インタフェース'],
  ['ハイハ\u309aーハ\u3099イサ\u3099', 'ハイパーバイザ'],
  ['ﾊﾟﾊﾞｶﾞ', 'パバガ'],
  ['Small  Computer System', 'small computer　system'],
  ['Ⅱ', 'II'],
  ['レイヤ 3', 'レイヤ3'],
  ['１０～２０', '10〜20'],
  ['シン·プロビジョニング', 'シン･プロビジョニング'],
  ['hop-by-hop', 'hopbyhop'],
  ['葛\u{e0100}城', '葛城'],
];
for (const [a, b] of equal)
  test(`${a} and ${b} are equal`, () => assert.equal(fold(a).text, fold(b).text));

const different: [string, string][] = [
  ['ガ', 'カ'],
  ['サーバ', 'サバ'],
  ['ビル', 'ビール'],
  ['hop by hop', 'hopbyhop'],
  ['か', 'カ'],
  ['ハ', 'パ'],
  ['2112', '2 112'],
];
for (const [a, b] of different)
  test(`${a} and ${b} differ`, () => assert.notEqual(fold(a).text, fold(b).text));

test('maps a match back to the exact characters, voicing mark and all', () => {
  const original = 'この ｻｰﾊﾞ は';
  const { text, from, to } = fold(original);
  const at = text.indexOf('サーバ');
  assert.equal(original.slice(from[at], to[at + 2]), 'ｻｰﾊﾞ');
});

test('maps a character that becomes several to its one original', () => {
  const { text, from, to } = fold('A㍿B');
  assert.equal(text, 'a株式会社b');
  assert.deepEqual([from[1], to[1], from[4], to[4], from[5]], [1, 2, 1, 2, 2]);
});

test('a match across a hyphen covers the hyphen', () => {
  const original = '（FC−SAN）';
  const { text, from, to } = fold(original);
  const at = text.indexOf('fcsan');
  assert.equal(original.slice(from[at], to[at + 4]), 'FC−SAN');
});

test('folding twice changes nothing more', () => {
  for (const { example } of foldRules)
    assert.equal(fold(fold(example[0]).text).text, fold(example[0]).text);
});

test('survives what is no text: lone surrogates, emoji, controls, nothing', () => {
  assert.equal(fold('\ud800a\udc00').text, 'a');
  assert.equal(fold('😀').text, '😀');
  assert.deepEqual(fold('😀').to, [2, 2]);
  assert.equal(fold('\u0000\u0007 \n').text, '');
  assert.deepEqual(fold(''), { text: '', from: [], to: [] });
});
