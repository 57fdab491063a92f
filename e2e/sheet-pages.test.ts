import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import { withPageNumbers } from '../src/print/page-numbers.ts';
import { namedPages } from '../src/print/print-booklet.ts';
import { built, documentOf, htmlOf } from './dist.ts';

const pagesWith = (selector: string) =>
  built.pages.filter((page) => documentOf(built, page)(selector).length > 0);
const clozes = pagesWith('[data-print~=cloze]');
const booklets = pagesWith('[data-print=booklet]');

test('everything that is to be printed has its PDF', () => {
  const wanted = pagesWith('[data-print]')
    .filter((page) => page.startsWith('sheets/'))
    .flatMap((page) => {
      const kinds = documentOf(built, page)('[data-print]').attr('data-print') ?? '';
      return kinds
        .split(' ')
        .map((kind) => ({ page, name: new RegExp(`^[^/]*-${kind}\\.pdf$`, 'u') }));
    });
  assert.ok(wanted.length > 3);
  const isThere = ({ page, name }: { page: string; name: RegExp }) =>
    built.files.some((file) => file.startsWith(page) && name.test(file.slice(page.length)));
  assert.deepEqual(wanted.filter((pdf) => !isThere(pdf)), []);
});

test('every blank has its answer in the key', () => {
  assert.ok(clozes.length > 0);
  for (const page of clozes) {
    const $ = documentOf(built, page);
    const numbers = (selector: string) =>
      $(selector)
        .get()
        .map((element) => Number($(element).attr('data-n')));
    const blanks = [...new Set(numbers('.blank'))].sort((a, b) => a - b);
    assert.ok(blanks.length > 0, page);
    assert.deepEqual(numbers('.answers li'), blanks, page);
  }
});

test('no block answers a blank of its own, and no title above it does', () => {
  for (const page of clozes) {
    const $ = documentOf(built, page);
    assert.deepEqual($('.blank').get().flatMap((blank) => answered($, blank)), [], page);
  }
});

test('every chapter has a booklet', () => {
  assert.equal(booklets.length, pagesWith('article[data-kind=chapter]').length);
});

for (const page of booklets) {
  test(`${page} names the pages on which its PDF has the things`, async (t) => {
    const html = htmlOf(built, page).toString();
    const pdf = built.files.find((file) => file.startsWith(page) && file.endsWith('-booklet.pdf'));
    if (pdf === undefined) return t.skip('no browser was there to print it');
    const numbers = await namedPages(html, readFileSync(join(built.folder, pdf)));
    assert.equal(html, withPageNumbers(html, numbers));
    const $ = documentOf(built, page);
    assert.deepEqual(
      $('.toc .pages')
        .get()
        .map((slot) => $(slot).text())
        .filter((text) => !/^\d+$/u.test(text)),
      [],
    );
  });

  test(`${page} holds every topic, figure, question, term and correction of its chapter once`, () => {
    const $ = documentOf(built, page);
    const ids = $('[id]')
      .get()
      .map(({ attribs }) => attribs['id']);
    assert.equal(new Set(ids).size, ids.length);
    const [, chapter = ''] = page.split('/');
    const topics = pagesWith('article[data-kind=topic]').filter((topic) =>
      topic.startsWith(`${chapter}/`),
    );
    assert.equal(
      $('.topic-title').length,
      topics.length + $('.topic-title:contains(この節について)').length,
    );
    const questions = topics.map((topic) => documentOf(built, topic)('ol.questions > li').length);
    assert.equal(
      $('.questions > li').length,
      questions.reduce((sum, count) => sum + count, 0),
    );
    assert.equal($('.explained > li').length, $('.questions > li').length);
    assert.equal(
      $('.part-errata .errata > li').length,
      documentOf(built, 'errata/')('.fixes li').length,
    );
  });
}

/**
 * The answer of a blank that can be read, as a word of its own, in the block it stands in or in the
 * title of its topic.
 */
function answered($: CheerioAPI, blank: AnyNode): string[] {
  const answer = $(blank).text();
  const block = $(blank).closest('li, p, tr, caption, figcaption, h2, h3, h4, h5, h6').clone();
  // Words to learn that stay in sight are read with the rest; a list below has blocks of its own.
  block.find('.blank, ul, ol, table, figure').replaceWith('\n');
  const title = $(blank).closest('.topic').find('.topic-title').first().text();
  const before = /^[\w/-]/u.test(answer) ? '[\\w/-]' : /^[ァ-ヶー]/u.test(answer) ? '[ァ-ヶー]' : '(?!)';
  const after = /[\w/-]$/u.test(answer) ? '[\\w/-]' : /[ァ-ヶー]$/u.test(answer) ? '[ァ-ヶー]' : '(?!)';
  const word = new RegExp(`(?<!${before})${RegExp.escape(answer)}(?!${after})`, 'u');
  return word.test(`${title}\n${block.text()}`) ? [`${answer}: ${block.text()}`] : [];
}
