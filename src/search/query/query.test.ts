import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetchFromDisk } from '../testing/fetch-from-disk.ts';
import { buildSmallSite } from '../testing/small-site.ts';
import { excerptOf, findPages, type Filter } from './query.ts';
import { readIndex, type Index } from './read-index.ts';
import { suggest } from './suggestions.ts';

let site: Awaited<ReturnType<typeof buildSmallSite>>;
let index: Index;
const fetchBefore = globalThis.fetch;
const none: Filter = { kind: undefined, section: undefined };

before(async () => {
  globalThis.fetch = fetchFromDisk;
  site = await buildSmallSite();
  index = readIndex(site.base);
});
after(async () => {
  globalThis.fetch = fetchBefore;
  await site.remove();
});

const keys = async (typed: string, filter: Partial<Filter> = {}): Promise<string[]> =>
  (await findPages(index, typed, { ...none, ...filter })).hits.map(({ page }) =>
    page.key.replace(/^08\/(storage\/)?/, ''),
  );

const answers: [typed: string, found: string[], why: string][] = [
  ['FCIP', ['fcip', 'thin', 'glossary'], 'the page about it first, the glossary after the text'],
  ['fc-san', ['fcip', 'storage'], 'hyphens and case do not count'],
  ['ＦＣＩＰ', ['fcip', 'thin', 'glossary'], 'width does not count'],
  ['シンプロビジョニング', ['thin', 'glossary'], 'middle dots do not count'],
  ['サーバ', ['fcip', 'thin'], 'the shorter spelling finds the longer'],
  ['サーバー', ['thin', 'fcip'], 'and the other way round'],
  ['インターフェース', ['virtual'], 'a long vowel inside a word'],
  ['トンネルでつなぐ。', ['fcip'], 'a phrase through a mark and over a note beside the text'],
  ['階層下', [], 'no phrase through two list items'],
  ['FCIP 容量', ['thin'], 'all words must be there'],
  ['FCIP　容量', ['thin'], 'a wide space parts words too'],
  ['容量 インタフェース', [], 'not on one page'],
  ['"FC over"', [], 'other names are found only as a whole'],
  ['FC over IP', ['fcip', 'glossary'], 'several words as one other name'],
  ['thin provisioning', ['thin', 'glossary'], 'the other name of a term finds its page'],
  ['仮想プロビジョニング', ['thin', 'glossary'], 'even where it is nowhere written'],
  ['仮想プロビジョニ', [], 'but not a part of it'],
  ['VLANID', ['fcip'], 'Latin words written as one'],
  ['かそう', ['virtual', 'glossary'], 'the beginning of a reading'],
  ['さーば', ['fcip', 'thin'], 'katakana not yet converted'],
  ['隠れた', [], 'pages that are not for the index'],
  ['訂', [], 'words beside the text'],
  ['図の語', ['fcip'], 'labels of diagrams'],
  ['容', ['thin'], 'one character'],
  ['存在しない語', [], 'nothing for nothing'],
  ['サバ', [], 'not another word'],
  ['\ud83d\ude00サーバ', [], 'an emoji is a character like any other'],
];
for (const [typed, found, why] of answers) {
  test(`${typed} → ${found.join(', ') || 'nothing'}: ${why}`, async () => {
    assert.deepEqual((await keys(typed)).sort(), [...found].sort());
  });
}

test('ranks the page about the thing first', async () => {
  const firsts = {
    FCIP: 'fcip',
    'thin provisioning': 'thin',
    かそう: 'virtual',
    ストレージ: 'storage',
    'fibre channel over tcp/ip': 'fcip',
  };
  for (const [typed, first] of Object.entries(firsts))
    assert.equal((await keys(typed))[0], first, typed);
});

test('narrows to a kind and to a section, and counts what each choice would leave', async () => {
  assert.deepEqual(await keys('FCIP', { kind: 'term' }), ['glossary']);
  assert.deepEqual(await keys('重なり', { kind: 'figure' }), ['fcip']);
  assert.deepEqual(await keys('重なり', { kind: 'text' }), []);
  assert.deepEqual(await keys('仮想化', { section: '08/storage' }), []);
  assert.deepEqual(await keys('仮想化', { section: '08/virtual' }), ['virtual']);
  const { counts } = await findPages(index, 'FCIP', none);
  assert.deepEqual(
    [
      counts.kinds.get(undefined),
      counts.kinds.get('text'),
      counts.kinds.get('term'),
      counts.sections.get('08/storage'),
    ],
    [3, 2, 1, 2],
  );
});

test('says why nothing was searched', async () => {
  const state = async (typed: string) => (await findPages(index, typed, none)).state;
  const typed = ['', ' 　', '・', '！？', '<>', 'あ'.repeat(10_000)];
  assert.deepEqual(await Promise.all(typed.map(state)), [
    'empty',
    'empty',
    'empty',
    'symbols',
    'symbols',
    'long',
  ]);
});

test('says by which spelling something was found', async () => {
  assert.deepEqual((await findPages(index, 'さーば', none)).instead, ['サーバ']);
});

test('excerpts are by section, begin at a phrase and mark what was typed', async () => {
  const { hits, wanted } = await findPages(index, 'vlan', none);
  const [section] = await excerptOf(index, hits[0]!, wanted);
  assert.deepEqual([section?.anchor, section?.heading, section?.count], ['n2', 'カプセル化', 1]);
  assert.deepEqual(
    section?.pieces.filter(({ marked }) => marked),
    [{ text: 'VLAN', marked: true }],
  );
});

test('an excerpt found by another name shows the name and says whose it is', async () => {
  const { hits, wanted } = await findPages(index, '仮想プロビジョニング', none);
  const [section] = await excerptOf(index, hits[0]!, wanted);
  assert.deepEqual(section?.alias, { term: 'シン・プロビジョニング', sort: 'alias' });
  assert.deepEqual(section?.pieces, [{ text: '仮想プロビジョニング', marked: true }]);
});

test('nothing found offers terms that are written nearly like it, and a space where two words are one', async () => {
  const near = async (typed: string) => (await suggest(index, typed)).near.map(({ term }) => term);
  assert.deepEqual(await near('シンプロビジョンニング'), ['シン・プロビジョニング']);
  assert.deepEqual(await near('鷹'), []);
  assert.equal((await suggest(index, 'FCIP容量')).apart, 'FCIP 容量');
});

test('an index that cannot be reached rejects, and the next try succeeds', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('offline'));
  const fresh = readIndex(site.base);
  await assert.rejects(findPages(fresh, 'FCIP', none), { name: 'IndexError', reason: 'missing' });
  globalThis.fetch = fetchFromDisk;
  assert.equal((await findPages(fresh, 'FCIP', none)).hits.length, 3);
});

/** CBOR: an array of three, a text and two empty arrays. */
const anotherVersion = Uint8Array.from('pagefind_dcd\x83\x652.0.0\x80\x80', (sign) =>
  sign.charCodeAt(0),
);
const damaged: [what: string, file: string, content: BodyInit, reason: string][] = [
  ['a damaged chunk', '/index/', '<html>', 'broken'],
  ['a list cut short', 'pf_meta', new Uint8Array([0x1f, 0x8b, 1, 2]), 'broken'],
  ['a list that is none', 'pages.json', '{}', 'broken'],
  ['an index of another version', 'pf_meta', anotherVersion, 'version'],
];
for (const [what, file, content, reason] of damaged) {
  test(`${what} rejects instead of finding nothing`, async () => {
    globalThis.fetch = (input) =>
      String(input).includes(file) ? Promise.resolve(new Response(content)) : fetchFromDisk(input);
    await assert.rejects(findPages(readIndex(site.base), 'FCIP', none), { reason });
    globalThis.fetch = fetchFromDisk;
  });
}
