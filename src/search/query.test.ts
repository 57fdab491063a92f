import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSearch, type Filter, type Search } from './query.ts';
import { readIndex } from './read-index.ts';
import { buildSmallSite, fetchFile } from './testing/small-site.ts';

let site: Awaited<ReturnType<typeof buildSmallSite>>;
let search: Search;
/** The same pages with nothing at hand. */
let large: typeof site;
const fetchBefore = globalThis.fetch;
const none: Filter = { kind: undefined, section: undefined };

before(async () => {
  globalThis.fetch = fetchFile;
  site = await buildSmallSite();
  large = await buildSmallSite(0);
  search = createSearch(readIndex(site.base));
});
after(async () => {
  globalThis.fetch = fetchBefore;
  await Promise.all([site.remove(), large.remove()]);
});

const keys = async (typed: string, filter: Partial<Filter> = {}): Promise<string[]> =>
  (await search.find(typed, { ...none, ...filter })).hits.map(({ page }) => page.key.replace(/^08\/(storage\/)?/, ''));

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
    FCIP: 'fcip', 'thin provisioning': 'thin', かそう: 'virtual', ストレージ: 'storage', 'fibre channel over tcp/ip': 'fcip',
  };
  for (const [typed, first] of Object.entries(firsts)) assert.equal((await keys(typed))[0], first, typed);
});

test('narrows to a kind and to a section, and counts what each choice would leave', async () => {
  assert.deepEqual(await keys('FCIP', { kind: 'term' }), ['glossary']);
  assert.deepEqual(await keys('重なり', { kind: 'figure' }), ['fcip']);
  assert.deepEqual(await keys('重なり', { kind: 'text' }), []);
  assert.deepEqual(await keys('仮想化', { section: '08/storage' }), []);
  assert.deepEqual(await keys('仮想化', { section: '08/virtual' }), ['virtual']);
  const { counts } = await search.find('FCIP', none);
  assert.deepEqual([counts.anyKind, counts.kinds.get('text'), counts.kinds.get('term'), counts.sections.get(0)], [3, 2, 1, 2]);
});

test('says why nothing was searched', async () => {
  const state = async (typed: string) => (await search.find(typed, none)).state;
  const typed = ['', ' 　', '・', '！？', '<>', 'あ'.repeat(10_000)];
  assert.deepEqual(await Promise.all(typed.map(state)), ['empty', 'empty', 'empty', 'symbols', 'symbols', 'long']);
});

test('says by which spelling something was found', async () => {
  assert.deepEqual((await search.find('さーば', none)).instead, ['サーバ']);
});

test('excerpts are by section, begin at a phrase and mark what was typed', async () => {
  const { hits, wanted } = await search.find('vlan', none);
  const [section] = await search.excerpt(hits[0]!, wanted, 1);
  assert.deepEqual([section?.anchor, section?.heading, section?.count], ['n2', 'カプセル化', 1]);
  assert.deepEqual(section?.pieces.filter(({ marked }) => marked), [{ text: 'VLAN', marked: true }]);
});

test('an excerpt found by another name shows the name and says whose it is', async () => {
  const { hits, wanted } = await search.find('仮想プロビジョニング', none);
  const [section] = await search.excerpt(hits[0]!, wanted, 1);
  assert.deepEqual(section?.alias, { term: 'シン・プロビジョニング', sort: 'alias' });
  assert.deepEqual(section?.pieces, [{ text: '仮想プロビジョニング', marked: true }]);
});

test('nothing found offers terms that are written nearly like it', async () => {
  assert.deepEqual((await search.near('シンプロビジョンニング')).map(({ term }) => term), ['シン・プロビジョニング']);
  assert.deepEqual(await search.near('鷹'), []);
});

test('the index finds the same pages in the same order as the texts at hand', async () => {
  const other = createSearch(readIndex(large.base));
  for (const [typed] of answers) {
    const found = (await other.find(typed, none)).hits.map(({ page }) => page.key);
    assert.deepEqual(found, (await search.find(typed, none)).hits.map(({ page }) => page.key), typed);
  }
});

test('an index that cannot be reached rejects, and the next try succeeds', async () => {
  let broken = true;
  globalThis.fetch = (input) => (broken ? Promise.reject(new TypeError('offline')) : fetchFile(input as string));
  const fresh = createSearch(readIndex(site.base));
  await assert.rejects(fresh.find('FCIP', none), { name: 'IndexError', reason: 'missing' });
  broken = false;
  assert.equal((await fresh.find('FCIP', none)).hits.length, 3);
  globalThis.fetch = fetchFile;
});

test('a damaged index rejects instead of finding nothing', async () => {
  for (const [file, content] of [['/index/', '<html>'], ['pf_meta', new Uint8Array([0x1f, 0x8b, 1, 2])]] as const) {
    globalThis.fetch = (input) =>
      (String(input).includes(file) ? Promise.resolve(new Response(content)) : fetchFile(input as string));
    await assert.rejects(createSearch(readIndex(large.base)).find('FCIP', none), { reason: 'broken' });
  }
  globalThis.fetch = fetchFile;
});

test('damaged texts at hand reject too', async () => {
  globalThis.fetch = (input) => (String(input).includes('/hand.') ? Promise.resolve(new Response('<html>')) : fetchFile(input as string));
  await assert.rejects(createSearch(readIndex(site.base)).find('FCIP', none), { reason: 'broken' });
  globalThis.fetch = fetchFile;
});
