import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, documentOf } from './dist.ts';

/** The ids of the blocks of the outline on each page, by its address. */
const places = new Map(built.pages.map((page) => {
  const blocks = documentOf(built, page)('[data-node]').get();
  return [`${built.base}${page}`, new Set(blocks.map(({ attribs }) => attribs['id']))];
}));

test('tree and drawing of the map show all items of the outline, and each leads to its place', () => {
  const map = built.pages.find((page) => /^map\/./u.test(page)) ?? '';
  const $ = documentOf(built, map);
  const drawn = $('.chapter-map a')
    .get()
    .map(({ attribs }) => attribs['href'] ?? '');
  const listed = $('[data-tree] a')
    .get()
    .map(({ attribs }) => attribs['href'] ?? '');
  assert.equal(listed.length, 179);
  assert.deepEqual(drawn.toSorted(), listed.toSorted());
  assert.equal(new Set(listed).size, listed.length);
  const lost = listed.filter((address) => {
    const [page = '', id] = address.split('#');
    return !places.get(page)?.has(id ?? '');
  });
  // The chapter's title stands on its page in other words.
  assert.ok(lost.length <= 1, String(lost));
});

test('every topic asks at least three questions, and each link to the notes leads to a block of the outline', () => {
  const topics = built.pages.filter(
    (page) => documentOf(built, page)('article[data-kind=topic]').length > 0,
  );
  assert.ok(topics.length > 0);
  for (const page of topics) {
    const $ = documentOf(built, page);
    assert.ok($('.questions > li').length >= 3, page);
    const odd = $('.quiz .from a')
      .get()
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((address) => {
        const [target, id] = address.split('#');
        return !places.get(target || `${built.base}${page}`)?.has(id ?? '');
      });
    assert.deepEqual(odd, [], page);
  }
});
