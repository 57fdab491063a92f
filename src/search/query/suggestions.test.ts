import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partAtTerms } from './suggestions.ts';

const parted: readonly [word: string, terms: string[], apart: string[], reason: string][] = [
  ['ストレージ仮想化', ['ストレージ', '仮想化'], ['ストレージ 仮想化'], 'both are terms: said once'],
  ['サーバ統合', ['統合'], ['サーバ 統合'], 'the term may stand at the end'],
  ['仮想化', ['仮想化'], [], 'nothing is left beside the term'],
  ['仮想化の', ['仮想化'], [], 'one character is no word'],
  ['ストレージ 仮想化', ['ストレージ'], [], 'the reader has parted it already'],
];

for (const [word, terms, apart, reason] of parted)
  test(`${word}: ${reason}`, () => assert.deepEqual(partAtTerms(word, terms), apart));
