import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInText } from './find-in-text.ts';

const marked = (text: string, ...words: string[]): string[] =>
  findInText(
    text,
    words.map((word) => ({ word, spellings: [word] })),
  ).map(({ from, to }) => text.slice(from, to));

test('marks exactly what was typed, in the spelling of the text', () => {
  assert.deepEqual(marked('ｻｰﾊﾞとサーバ', 'サーバ'), ['ｻｰﾊﾞ', 'サーバ']);
  assert.deepEqual(marked('FC−SAN以外', 'fcsan'), ['FC−SAN']);
});

test('takes the longest spelling', () => {
  const text = 'サーバーの上';
  const [match] = findInText(text, [{ word: 'サーバー', spellings: ['サーバー', 'サーバ'] }]);
  assert.deepEqual(match, { from: 0, to: 4, word: 0 });
});

test('marks several words in the order of the text', () =>
  assert.deepEqual(marked('仮想化とFCIP', 'fcip', '仮想'), ['仮想', 'FCIP']));

test('finds words written apart when one was typed', () => {
  assert.deepEqual(marked('VLAN IDなど', 'vlanid'), ['VLAN ID']);
  assert.deepEqual(marked('the bridge', 'eb'), []);
});

test('overlapping finds are one mark', () =>
  assert.deepEqual(marked('仮想化仮想化', '仮想化仮', '想化'), ['仮想化仮', '想化']));

test('nothing is found in nothing', () => assert.deepEqual(marked('', '仮想'), []));
