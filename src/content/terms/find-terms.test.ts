import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTermFinder, termUsage } from './find-terms.ts';

const find = createTermFinder([
  { term: 'SAN', aliases: [] },
  { term: 'FC-SAN', aliases: [] },
  { term: 'ファイバチャネル', aliases: ['FC'] },
  { term: 'フレーム', aliases: [] },
  { term: 'サーバ', aliases: [] },
  { term: '仮想化', aliases: [] },
  { term: '仮想化機構', aliases: [] },
]);

/** The text with every term that is told in brackets. */
function found(text: string, done: string[] = []): string {
  return find(text, new Set(done))
    .map((part) => (part.term ? `[${part.text}]` : part.text))
    .join('');
}

test('the longest name wins', () => {
  assert.equal(found('FC-SANと仮想化機構'), '[FC-SAN]と[仮想化機構]');
});

test('a term is told once, and not at all when it is done', () => {
  assert.equal(found('SANとSAN'), '[SAN]とSAN');
  assert.equal(found('SANとサーバ', ['SAN']), 'SANと[サーバ]');
});

test('an alias stands for its term', () => {
  const done = new Set<string>();
  assert.deepEqual(find('FC', done), [{ text: 'FC', term: 'ファイバチャネル' }]);
  assert.equal(found('ファイバチャネル', [...done]), 'ファイバチャネル');
});

test('nothing is found inside a word', () => {
  assert.equal(found('VSAN、SAN2、サーバー、IP-SAN'), 'VSAN、SAN2、サーバー、IP-SAN');
});

test('of two names side by side only the first is told, the other may be told later', () => {
  assert.equal(found('FCフレームとフレーム'), '[FC]フレームと[フレーム]');
});

test('a term that is passed over does not give way to a shorter one inside it', () => {
  assert.equal(found('仮想化機構', ['仮想化機構']), '仮想化機構');
});

test('the parts make up the text', () => {
  const text = '仮想化とFC-SANのサーバを結ぶ';
  assert.equal(find(text, new Set()).map((part) => part.text).join(''), text);
});

const pages = [
  { id: 'fcoe', body: '==FCoE==は<Fix id="e1">FCフレーム</Fix>を運ぶ' },
  { id: 'san', body: 'SAN内のスイッチ' },
];

test('a term is used where it or an alias stands', () => {
  const usage = termUsage(
    [
      { term: 'FCフレーム', aliases: [] },
      { term: 'ストレージ網', aliases: ['SAN'] },
    ],
    pages,
  );
  assert.deepEqual([...usage.values()], [['fcoe'], ['san']]);
});

test('a Latin term is a whole word', () => {
  assert.deepEqual([...termUsage([{ term: 'FCo', aliases: [] }], pages).values()], [[]]);
});

test('a term that is marked in the middle is still found', () => {
  assert.deepEqual(
    [...termUsage([{ term: 'FCoEはFCフレーム', aliases: [] }], pages).values()],
    [['fcoe']],
  );
});

test('a term is not cut out of a longer word: no loop in a group, no flow in an offload', () => {
  const words = [
    { id: 'evb', body: '優先度グループへオフロードする' },
    { id: 'stp', body: 'ループを防ぐフロー' },
  ];
  assert.deepEqual(
    [
      ...termUsage(
        [
          { term: 'ループ', aliases: [] },
          { term: 'フロー', aliases: [] },
        ],
        words,
      ).values(),
    ],
    [['stp'], ['stp']],
  );
});
