import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { withPageNumbers } from '../src/sheets/page-numbers.ts';
import { namedPages } from '../src/sheets/print-booklet.ts';
import { built, htmlOf } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';

const booklets = pagesWith('[data-print=booklet]').map((path) => path.slice('./'.length));

test('every chapter has a booklet, which its page and the list of sheets lead to', { tag: '@root' }, async ({ page }) => {
  expect(booklets).toHaveLength(pagesWith('article[data-kind=chapter]').length);
  for (const path of ['./sheets/', pagesWith('article[data-kind=chapter]')[0] ?? './']) {
    await page.goto(path);
    await page.getByRole('main').getByRole('link', { name: '章の冊子', exact: true }).click();
    await expect(page.getByRole('heading', { name: '目次' })).toBeVisible();
  }
});

for (const path of booklets) {
  test(`${path} names the pages on which its PDF has the things`, async () => {
    const html = htmlOf(built, path).toString();
    const pdf = built.files.find((file) => file.startsWith(path) && file.endsWith('-booklet.pdf'));
    test.skip(pdf === undefined, 'no browser was there to print it');
    const numbers = await namedPages(html, readFileSync(join(built.folder, pdf ?? '')));
    expect(html).toBe(withPageNumbers(html, numbers));
    const $ = load(html);
    expect($('.toc .pages').get().filter((slot) => !/^\d+$/u.test($(slot).text()))).toEqual([]);
  });

  test(`${path} holds every topic, figure, question, term and correction of its chapter once`, async () => {
    const $ = load(htmlOf(built, path));
    const ids = $('[id]').get().map(({ attribs }) => attribs['id']);
    expect(ids).toHaveLength(new Set(ids).size);
    const chapter = path.split('/')[1] ?? '';
    const topics = pagesWith('article[data-kind=topic]').filter((page) => page.startsWith(`./${chapter}/`));
    expect($('.topic-title')).toHaveLength(topics.length + $('.topic-title:contains(この節について)').length);
    expect($('.questions > li').length).toBe(topics.map((page) => load(htmlOf(built, page.slice(2)))('ol.questions > li').length).reduce((a, b) => a + b, 0));
    expect($('.explained > li').length).toBe($('.questions > li').length);
    expect($('.part-errata .errata > li').length).toBe(load(htmlOf(built, 'errata/'))('.fixes li').length);
  });
}
