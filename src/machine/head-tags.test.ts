import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address-of.ts';
import { addHeadTags } from './head-tags.ts';
import { sitemap } from './sitemap.ts';

const page = (head = '') =>
  `<html><head><title>題</title><meta name="description" content="説明">${head}</head><body><main><article data-page="a" data-kind="topic">` +
  '<nav class="crumbs"><a href="/">ホーム</a></nav><header class="title"></header></article></main></body></html>';

const dataOf = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? '');

test('a page names its Markdown and what it is', () => {
  const html = addHeadTags(page(), 'a/index.html', { base: '/' });
  assert.match(html, /<link rel="alternate" type="text\/markdown" href="index.md">/u);
  assert.deepEqual(dataOf(html), { '@context': 'https://schema.org', '@type': ['WebPage', 'LearningResource'], name: '題' });
});

test('the way to a page is told in whole addresses', () => {
  const { breadcrumb } = dataOf(addHeadTags(page(), 'a/index.html', { base: '/', site: 'https://example.org' }));
  assert.deepEqual(breadcrumb.itemListElement, [{ '@type': 'ListItem', position: 1, name: 'ホーム', item: 'https://example.org/' }]);
});

test('a preview of links needs the origin of the site', () => {
  assert.doesNotMatch(addHeadTags(page(), 'a/index.html', { base: '/' }), /og:/u);
  const html = addHeadTags(page(), 'a/index.html', { base: '/x/', site: 'https://example.org' });
  assert.match(html, /<meta property="og:url" content="https:\/\/example\.org\/x\/a\/">/u);
  assert.match(html, /<meta property="og:image" content="https:\/\/example\.org\/x\/og\.png">/u);
});

test('a page that is not for search engines stays as it is', () => {
  const html = page('<meta name="robots" content="noindex">');
  assert.equal(addHeadTags(html, 'a/index.html', { base: '/' }), html);
});

test('a page has the address of its folder', () => {
  assert.equal(addressOf('a/index.html', { base: '/x/y' }), '/x/y/a/');
  assert.equal(addressOf('index.html', { base: '/', site: 'https://example.org' }), 'https://example.org/');
});

test('a sitemap lists whole addresses', () => {
  assert.match(sitemap(['https://example.org/?a&b']), /<loc>https:\/\/example\.org\/\?a&amp;b<\/loc>/u);
});
