import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBuiltPage } from './read-built-page.ts';

const page = (body: string) =>
  readBuiltPage(`<main><article data-page="s/t">${body}</article></main>`);

test('an element has its own text, without nested nodes and what the site adds', () => {
  const { nodes } = page(
    '<ul><li data-node="n00001">A<mark>B</mark><span class="fix">C<button data-aside>訂</button></span>\n' +
      '<ul>\n<li data-node="n00002">D</li></ul></li></ul><h2 data-node="n00003">E <a data-aside href="#">#</a></h2>',
  );
  assert.deepEqual(nodes, [
    { id: 'n00001', text: 'ABC' },
    { id: 'n00002', text: 'D' },
    { id: 'n00003', text: 'E' },
  ]);
});

test('white space counts inside a text and falls away only at its ends', () => {
  assert.deepEqual(page('<p data-node="n00001">\n  a  b<b> c</b>\n</p>').nodes, [
    { id: 'n00001', text: 'a  b c' },
  ]);
  assert.deepEqual(page('<p data-node="n00001">　全角\u00A0</p>').nodes, [
    { id: 'n00001', text: '　全角\u00A0' },
  ]);
});

test('a line break inside a text is the space that browsers show', () => {
  assert.deepEqual(page('<p data-node="n00001">前\n  <b>後</b></p>').nodes, [
    { id: 'n00001', text: '前 後' },
  ]);
});

test('character references are the characters they stand for', () => {
  assert.deepEqual(page('<p data-node="n00001">R&amp;D &lt;b> &#x40;</p>').nodes, [
    { id: 'n00001', text: 'R&D <b> @' },
  ]);
});

test('only the article of a page counts', () => {
  const { nodes } = readBuiltPage(
    '<nav><a data-node="n00001">題</a></nav><main><p data-node="n00002">x</p></main>',
  );
  assert.deepEqual(nodes, []);
});

test('the list of corrections is known by its ids', () => {
  assert.deepEqual(page('<ol><li id="e1a2b3">訂正</li><li id="x">ほか</li></ol>').errata, [
    'e1a2b3',
  ]);
});
