import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termUsage } from './term-usage.ts';

const pages = [
  { id: 'fcoe', body: '==FCoE==は<Fix id="e1">FCフレーム</Fix>を運ぶ' },
  { id: 'san', body: 'SAN内のスイッチ' },
];

test('a term is used where it or an alias stands', () => {
  const usage = termUsage([{ term: 'FCフレーム', aliases: [] }, { term: 'ストレージ網', aliases: ['SAN'] }], pages);
  assert.deepEqual([...usage.values()], [['fcoe'], ['san']]);
});

test('a Latin term is a whole word', () => {
  assert.deepEqual([...termUsage([{ term: 'FCo', aliases: [] }], pages).values()], [[]]);
});

test('a term that is marked in the middle is still found', () => {
  assert.deepEqual([...termUsage([{ term: 'FCoEはFCフレーム', aliases: [] }], pages).values()], [['fcoe']]);
});

test('a term is not cut out of a longer word: a loop is not in a group, nor a flow in an offload', () => {
  const words = [{ id: 'evb', body: '優先度グループへオフロードする' }, { id: 'stp', body: 'ループを防ぐフロー' }];
  assert.deepEqual([...termUsage([{ term: 'ループ', aliases: [] }, { term: 'フロー', aliases: [] }], words).values()], [['stp'], ['stp']]);
});
