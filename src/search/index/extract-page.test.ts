import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallHtml, smallPages } from '../testing/small-site.ts';
import { extractPage } from './extract-page.ts';

const [fcip, , , , glossary, hidden] = smallPages;

test('reads a page as sections of blocks, each under the heading before it', () => {
  const page = extractPage(smallHtml(fcip!))!;
  assert.equal(page.title, 'FCIP：Fibre Channel over TCP/IP');
  assert.deepEqual([page.key, page.kind, page.section], ['08/storage/fcip', 'topic', 'storage']);
  assert.deepEqual(
    page.sections.map(({ anchor, heading, blocks }) => [anchor, heading, blocks.length]),
    [
      ['', '', 2],
      ['n2', 'カプセル化', 7],
    ],
  );
});

test('leaves out what is beside the text and what cannot be seen', () => {
  const text = JSON.stringify(extractPage(smallHtml(fcip!)));
  for (const word of ['訂', '図の題', '目次の語']) assert.ok(!text.includes(word), word);
  for (const word of ['図の語', '重なり']) assert.ok(text.includes(word), word);
});

test('knows the words to learn and the place of each block', () => {
  const blocks = extractPage(smallHtml(fcip!))!.sections.flatMap((section) => section.blocks);
  const term = blocks.find(({ terms }) => terms.length > 0)!;
  assert.deepEqual(term.terms.map(([a, b]) => term.text.slice(a, b)), ['トンネル']);
  const placeOf = (text: string): string | undefined =>
    blocks.find((block) => block.text.includes(text))?.place;
  assert.deepEqual(['Fibre', 'カプセル', 'VLAN', '図の語', '重なり'].map(placeOf), [
    'title',
    'heading',
    'body',
    'figure',
    'figure',
  ]);
});

test('key points stand above the text of a page', () => {
  const html =
    '<main><article data-page="x"><h1>題</h1><section data-supplement="points"><ul><li>要</li></ul></section><p>文</p></article></main>';
  const blocks = extractPage(html)!.sections.flatMap((section) => section.blocks);
  assert.deepEqual(
    blocks.map(({ text, place }) => [text.trim(), place]),
    [
      ['題', 'title'],
      ['要', 'key'],
      ['文', 'body'],
    ],
  );
});

test('a nested list item ends the phrase of the one around it', () => {
  const blocks = extractPage(smallHtml(fcip!))!.sections.flatMap((section) =>
    section.blocks.map(({ text }) => text.trim()),
  );
  assert.ok(blocks.includes('上の階層') && blocks.includes('下の階層'));
});

test('an entry of the glossary is a section with its term', () => {
  const entry = extractPage(smallHtml(glossary!))!.sections.find(({ term }) => term === '仮想化')!;
  assert.deepEqual([entry.anchor, entry.heading], ['t-2', '仮想化']);
  assert.deepEqual(entry.blocks.map(({ place }) => place), ['entry', 'entryText', 'entryText']);
});

test('a page that is not for the index is none', () => {
  assert.equal(extractPage(smallHtml(hidden!)), undefined);
  assert.equal(extractPage('<main><article><h1>題</h1></article></main>'), undefined);
  assert.equal(
    extractPage('<main data-search="off"><article data-page="x"><h1>題</h1></article></main>'),
    undefined,
  );
});
