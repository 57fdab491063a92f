import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildChapters,
  hasNotes,
  linkedPages,
  listsTopics,
  neighbours,
  readingOrder,
  sectionOf,
  trail,
  type PageInfo,
} from './navigation.ts';

const page = (slug: string, kind: PageInfo['kind'], order: number): PageInfo => ({
  id: ['08', slug].filter(Boolean).join('/'),
  chapter: '08',
  title: slug,
  kind,
  unit: '08',
  slug,
  order,
  summary: slug,
  lines: '1',
  errata: [],
});
const pages = [
  page('b/y', 'topic', 5),
  page('a', 'section', 2),
  page('', 'chapter', 1),
  page('b', 'section', 4),
  page('a/x', 'topic', 3),
];
const [chapter] = buildChapters(pages, ['08']);
assert.ok(chapter);

test('pages become a chapter with sections and topics in their order', () => {
  assert.deepEqual(readingOrder(chapter).map(({ slug }) => slug), ['', 'a', 'a/x', 'b', 'b/y']);
});

test('a chapter that has no page is left out', () => {
  assert.deepEqual(buildChapters(pages, ['09']), []);
});

test('the trail of a topic leads over its section', () => {
  assert.deepEqual(trail(chapter, pages[4]!).map(({ slug }) => slug), ['', 'a']);
  assert.deepEqual(trail(chapter, pages[2]!), []);
});

test('a slug that only begins alike is not in the section', () => {
  assert.equal(sectionOf(chapter, page('ab/x', 'topic', 9)), undefined);
});

test('the menu of a long chapter lists topics of the open section only, of a short one all', () => {
  const listed = (of: typeof chapter, on: PageInfo) =>
    of.sections.map((section) => listsTopics(of, section, on));
  const topics = Array.from({ length: 60 }, (_, place) => page(`a/${place}`, 'topic', 6 + place));
  const [long] = buildChapters([...pages, ...topics], ['08']);
  assert.ok(long);
  assert.deepEqual(listed(chapter, pages[2]!), [true, true]);
  assert.deepEqual(listed(long, pages[0]!), [false, true]);
  assert.deepEqual(listed(long, pages[2]!), [false, false]);
});

test('the first page has no previous one and the last no next one', () => {
  assert.deepEqual(Object.keys(neighbours([chapter], pages[2]!)), ['next']);
  assert.deepEqual(Object.keys(neighbours([chapter], pages[0]!)), ['previous']);
});

test('after the last page of a chapter comes the next chapter', () => {
  const other = { page: { ...page('', 'chapter', 1), id: '09', chapter: '09' }, sections: [] };
  assert.equal(neighbours([chapter, other], pages[0]!).next?.id, '09');
  assert.equal(neighbours([chapter, other], other.page).previous?.id, pages[0]!.id);
});

const links = '<Links>\n\n- [SAN](/08-x/san/)\n\n</Links>\n';

test('a section of headings and links has no notes; one line of the outline makes some', () => {
  assert.equal(hasNotes({ kind: 'section', node: 'n11111' }, `## 関連技術 ^n22222\n\n${links}`), false);
  assert.equal(hasNotes({ kind: 'section', node: 'n11111' }, `一言 ^n33333\n\n${links}`), true);
});

test('the name of a chapter is no note, wherever it stands', () => {
  assert.equal(hasNotes({ kind: 'chapter' }, `０８_章 ^n11111\n\n${links}`), false);
  assert.equal(hasNotes({ kind: 'chapter', node: 'n11111' }, links), false);
  assert.equal(hasNotes({ kind: 'chapter', node: 'n11111' }, `一言 ^n22222\n\n${links}`), true);
});

test('what a person added is a note', () => {
  assert.equal(
    hasNotes({ kind: 'chapter' }, '<Supplement title="補足">\n\n文\n\n</Supplement>\n'),
    true,
  );
});

const named = new Map([['08/san', 'SAN'], ['08/nas', 'NAS']]);

test('links to pages give the pages, in order', () => {
  assert.deepEqual(linkedPages('<a href="/08/nas/">N</a><a href="/08/san/#n1">S</a>', named, '/'), [
    'NAS',
    'SAN',
  ]);
});

test('a base path is taken off first, and other links are left out', () => {
  assert.deepEqual(linkedPages('<a href="/x/08/san/">S</a><a href="/08/nas/">N</a>', named, '/x'), [
    'SAN',
  ]);
});
