import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractPage } from '../src/search/index/extract-page.ts';
import { built, documentOf } from './dist.ts';

test('there is a site to test', () => {
  assert.ok(built.pages.includes(''), 'dist/index.html がありません。npm run build を実行してください。');
});

test('every page is Japanese and has one h1, one main, a title and a description', () => {
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    assert.equal($('html').attr('lang'), 'ja', page);
    assert.equal($('h1').length, 1, page);
    assert.notEqual($('h1').text().trim(), '', page);
    assert.equal($('main').length, 1, page);
    assert.notEqual($('head > title').text().trim(), '', page);
    assert.notEqual($('meta[name=description]').attr('content')?.trim() ?? '', '', page);
  }
});

test('no two pages have the same title', () => {
  const titles = built.pages.map((page) => documentOf(built, page)('head > title').text());
  assert.deepEqual(titles.filter((title, i) => titles.indexOf(title) !== i), []);
});

test('no Markdown mark is left in the text', () => {
  const marks = /\*\*|==|~~|\]\(|\^n[0-9a-z]{5}\b|^#{1,6} |```/mu;
  for (const page of built.pages) {
    const $ = documentOf(built, page);
    $('script, style, code, kbd').remove();
    const text = $('body').text();
    const found = marks.exec(text);
    assert.equal(
      found,
      null,
      found ? `${page}: 「${found[0]}」が残っています: ${around(text, found.index)}` : '',
    );
  }
});

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 20), index + 20).replace(/\s+/gu, ' ');
}

test('the link that opens the search does not bring the page that it leads to without script', () => {
  const $ = documentOf(built, built.pages.find((page) => page.includes('/storage/san/')) ?? '');
  const [{ where }] = JSON.parse($('script[type=speculationrules]').text()).prefetch;
  const ahead = $(where.selector_matches).get();
  assert.ok(ahead.length > 10);
  assert.deepEqual(
    ahead.filter(
      (link) =>
        'data-search-open' in link.attribs || /^(?:#|https?:)/u.test(link.attribs['href'] ?? ''),
    ),
    [],
  );
});

test('the search knows the key points of a page from its text', () => {
  const san = built.pages.find((page) => page.endsWith('/storage/san/')) ?? '';
  const blocks =
    extractPage(documentOf(built, san).html())?.sections.flatMap((section) => section.blocks) ?? [];
  assert.ok(blocks.filter(({ place }) => place === 'key').length >= 2);
});

test('a page that sets words to learn apart has the red sheet that hides them', () => {
  const without = built.pages.filter((page) => {
    const $ = documentOf(built, page);
    return $('main mark.term').length > 0 && $('#red').length === 0 && !page.startsWith('sheets/');
  });
  assert.deepEqual(without, []);
});

test('the page of a section leads to each of its topics', () => {
  const chapters = built.pages.filter(
    (page) => documentOf(built, page)('article[data-kind=section]').length > 0,
  );
  assert.ok(chapters.length > 0);
  for (const section of chapters) {
    const main = documentOf(built, section)('main article');
    const topics = built.pages.filter((page) => page.startsWith(section) && page !== section);
    assert.deepEqual(
      topics.filter((page) => main.find(`a[href="${built.base}${page}"]`).length === 0),
      [],
      section,
    );
  }
});

test('the list of sources names no place of a work twice', () => {
  const $ = documentOf(built, 'sources/');
  const twice = $('.works > li > p:first-child')
    .get()
    .map(
      (entry) =>
        $(entry)
          .text()
          .match(/「[^」]+」/gu) ?? [],
    )
    .filter((titles) => new Set(titles).size < titles.length);
  assert.deepEqual(twice, []);
});
