import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { noBreak } from './no-break.ts';

const held = (notes: string) => {
  const $ = load(`<div class="notes">${notes}</div>`, null, false);
  const text = $.text();
  noBreak($);
  assert.equal($.text(), text);
  return $('.notes').html();
};
const blank = '<mark class="blank"><span>語</span></mark>';

test('a blank is held with the punctuation around it', () => {
  assert.equal(
    held(`<p>甲（${blank}）、乙</p>`),
    `<p>甲<span class="held-blank">（${blank}）、</span>乙</p>`,
  );
  assert.equal(held(`<p>${blank}は${blank}</p>`), `<p>${blank}は${blank}</p>`);
});

test('punctuation between two blanks goes to the one it belongs to', () => {
  const first = `<span class="held-blank">${blank}、</span>`;
  assert.equal(
    held(`<p>${blank}、（${blank}</p>`),
    `<p>${first}<span class="held-blank">（${blank}</span></p>`,
  );
});

test('a number stays with its unit, and a name whole', () => {
  assert.equal(
    held('<p>最大50バイト&lt;甲></p>'),
    '<p>最大<span class="held">50バイト</span>&lt;甲&gt;</p>',
  );
  assert.equal(
    held('<p>FC-1とレイヤ4</p>'),
    '<p><span class="held">FC-1</span>と<span class="held">レイヤ4</span></p>',
  );
});

test('a part of a longer name and a drawing are left alone', () => {
  for (const notes of ['<p>FC-12aとAFC-1</p>', '<figure>24ビット</figure>']) {
    assert.equal(held(notes), notes);
  }
});
