import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { writeSheet } from './write-sheet.ts';

const topic = (notes: string, names = '題') =>
  `<section class="topic" data-names="${names}" data-figures="12"><div class="bank"><b>語群</b></div><div class="notes">${notes}</div></section>`;
const write = (notes: string, names?: string) => {
  const { html, blanks } = writeSheet(topic(notes, names), { unit: '08', shift: 1 });
  return {
    $: load(html, null, false),
    blanks: blanks.map(({ number, answer }) => `${number} ${answer}`),
  };
};
const term = (text: string) => `<mark class="term" tabindex="0">${text}</mark>`;
const figure = (index: number, width: number, height: number) =>
  `<figure class="fig" data-index="${index}"><figcaption><b></b>図</figcaption><svg width="${width}" height="${height}"></svg></figure>`;

test('blanks are numbered through the sheet; equal words of one block share a number', () => {
  const { $, blanks } = write(`<p>${term('甲')}と${term('乙')}と${term('甲')}</p><p>${term('甲')}</p>`);
  assert.deepEqual(blanks, ['1 甲', '2 乙', '3 甲']);
  assert.deepEqual($('mark').get().map((mark) => `${$(mark).attr('data-n')} ${$(mark).html()}`), [
    '1 <span>甲</span>', '2 <span>乙</span>', '1 <span>甲</span>', '3 <span>甲</span>',
  ]);
});

test('a word that its own block or the title shows is no blank', () => {
  assert.deepEqual(write(`<p>${term('SAN')}はSANである</p>`).blanks, []);
  assert.deepEqual(write(`<p>${term('FCoE')}を使う</p>`, 'FCoE').blanks, []);
});

test('a part of a longer word gives nothing away, nor does a list below', () => {
  assert.deepEqual(write(`<ul><li>${term('FC')}とFCoE<ul><li>FC</li></ul></li></ul>`).blanks, [
    '1 FC',
  ]);
});

test('a row of a table is one block', () => {
  assert.deepEqual(write(`<table><tr><th>甲</th><td>${term('甲')}</td></tr></table>`).blanks, []);
});

test('the word bank has each answer once, and goes where there is none', () => {
  assert.equal(
    write(`<p>${term('乙')}</p><p>${term('甲')}</p><p>${term('甲')}</p>`).$('.bank span').length,
    2,
  );
  assert.equal(write('<p>文</p>').$('.bank').length, 0);
});

test('links, marks and ids go, and headings are shifted', () => {
  const { $ } = write(
    '<h2 id="n1" data-node="n1">題<a class="anchor" href="#n1"></a></h2><p><a href="/x/">語</a><a class="fix-mark">訂</a></p>',
  );
  assert.equal($('.notes').html(), '<h3>題</h3><p>語</p>');
});

test('a heading over nothing goes, and so does a topic without any text', () => {
  assert.equal(write('<h2>甲</h2><h3>乙</h3><h2>丙</h2><p>文</p>').$('.notes').text(), '丙文');
  assert.equal(write('<h2>甲</h2>').$('.topic').length, 0);
});

test('a topic that is a title alone stays, the empty part of a section goes', () => {
  const numbered = (n: number) =>
    topic('').replace(
      '<div class="bank">',
      `<h2 class="topic-title"><span class="n">${n}</span>題</h2><div class="bank">`,
    );
  const kept = (n: number) =>
    load(writeSheet(numbered(n), { unit: '08', shift: 1 }).html, null, false)('.topic').length;
  assert.deepEqual([kept(0), kept(2)], [0, 1]);
});

test('figures are named for the chapter and printed smaller', () => {
  const { $ } = write(`<p>文</p>${figure(1, 300, 100)}`);
  assert.equal($('figcaption b').text(), '図8-13');
  assert.equal($('svg').attr('width'), '210');
});

test('a small figure stands beside enough text, neighbours in a row, a lone one by itself', () => {
  assert.equal(
    write(`<p>${'長い文'.repeat(40)}</p>${figure(0, 200, 100)}`).$('.pair > .at-side + p').length,
    1,
  );
  assert.equal(
    write(`<p>文</p>${figure(0, 200, 100)}${figure(1, 200, 100)}`).$('.figs > figure').length,
    2,
  );
  assert.equal(write(`<p>文</p>${figure(0, 200, 400)}`).$('.notes > figure').length, 1);
});
