import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emWidth, sizeWrapped, widestPiece, wrap } from './wrap.ts';

test('kanji and kana are one em wide, Latin letters less', () => {
  assert.equal(emWidth('仮想ー。'), 4);
  assert.ok(emWidth('FCoE') < 4);
});

test('words of Latin letters, katakana and kanji stay whole', () => {
  assert.deepEqual(wrap('FCフレームをEthernetで運ぶ', 6), ['FC', 'フレームを', 'Ethernetで', '運ぶ']);
});

test('a word that is longer than a line is cut', () => {
  assert.deepEqual(wrap('インターネット', 4), ['インター', 'ネット']);
});

test('no line begins with a closing sign or ends with an opening one', () => {
  assert.deepEqual(wrap('これは、それ', 3), ['これ', 'は、そ', 'れ']);
  assert.deepEqual(wrap('これ（それ）', 3), ['これ', '（そ', 'れ）']);
});

test('a kanji and a particle stay with the word before them, a number with what it numbers', () => {
  assert.deepEqual(wrap('ホスト型', 4), ['ホスト型']);
  assert.equal(widestPiece('1．ホスト型'), emWidth('1．ホスト型'));
});

test('nothing is lost but the spaces at the ends of lines', () => {
  const text = 'SAN：Storage Area Networkは、ブロックで読み書きする';
  assert.equal(wrap(text, 7).join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
});

test('the size is that of the lines, without the spaces around them', () => {
  const text = 'SAN：Storage Area Networkは、ブロックで 読み書きする';
  for (const limit of [3, 5, 7, 11, 40]) {
    const lines = wrap(text, limit);
    const { lines: count, width } = sizeWrapped(text, limit);
    assert.equal(count, lines.length);
    assert.ok(Math.abs(width - Math.max(...lines.map(emWidth))) < 1e-9, `${limit}: ${width}`);
  }
});
