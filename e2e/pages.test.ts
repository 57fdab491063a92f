import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, pages } from './dist.ts';

test('there is a site to test', () => {
  assert.ok(pages.includes(''), 'dist/index.html がありません。npm run build を実行してください。');
});

test('every page is Japanese and has one h1, one main, a title and a description', () => {
  for (const page of pages) {
    const $ = documentOf(page);
    assert.equal($('html').attr('lang'), 'ja', page);
    assert.equal($('h1').length, 1, page);
    assert.notEqual($('h1').text().trim(), '', page);
    assert.equal($('main').length, 1, page);
    assert.notEqual($('title').first().text().trim(), '', page);
    assert.notEqual($('meta[name=description]').attr('content')?.trim() ?? '', '', page);
  }
});

test('no two pages have the same title', () => {
  const titles = pages.map((page) => documentOf(page)('head > title').text());
  const doubled = titles.filter((title, i) => titles.indexOf(title) !== i);
  assert.deepEqual(doubled, []);
});

test('heading levels are never skipped', () => {
  for (const page of pages) {
    const $ = documentOf(page);
    const levels = $('h1, h2, h3, h4, h5, h6').get().map(({ tagName }) => Number(tagName[1]));
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `${page}: h${before} の次が h${level}`);
      return level;
    }, levels[0] ?? 1);
  }
});

test('no Markdown mark is left in the text', () => {
  const marks = /\*\*|==|~~|\]\(|\^n[0-9a-z]{5}\b|^#{1,6} |```/mu;
  for (const page of pages) {
    const $ = documentOf(page);
    $('script, style, code, kbd').remove();
    const found = marks.exec($('body').text());
    assert.equal(found, null, `${page}: 「${found?.[0]}」が残っています: …${around($('body').text(), found?.index ?? 0)}…`);
  }
});

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 20), index + 20).replace(/\s+/gu, ' ');
}
