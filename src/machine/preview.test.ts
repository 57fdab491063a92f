import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPreview } from './draw-preview.ts';
import { previewOf } from './preview.ts';

const html =
  '<head><title>SAN（08-2-1）｜本</title></head><main><article data-page="a"><header class="title"><span class="unit">08-2-1</span>' +
  '<h1>SAN<span class="expansion">Storage Area Network<a data-aside>訂</a></span></h1><p class="lead">一行</p></header>' +
  '<p><mark class="term">LUN</mark><mark class="term">SAN</mark><mark class="term">LUN</mark></p></article></main>';

test('a picture says unit, title, its long form, what it is about and the words to learn', () => {
  assert.deepEqual(previewOf(html), {
    book: '本', unit: '08-2-1', title: 'SAN', expansion: 'Storage Area Network', lead: '一行', words: ['LUN'],
  });
});

test('a page without a text of its own has no picture', () => {
  assert.equal(previewOf('<title>題</title><main></main>'), undefined);
});

test('signs of HTML in a title stay signs', () => {
  const drawn = drawPreview({ book: '本', unit: '', title: 'a<b', expansion: '', lead: '', words: [] }, '<svg/>');
  assert.match(drawn, /<h1 class="large">a&#60;b<\/h1>/u);
});
