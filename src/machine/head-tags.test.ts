import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address-of.ts';
import { addHeadTags } from './head-tags.ts';
import { sitemap } from './sitemap.ts';

const page = (head = '') =>
  `<html><head><title>題</title><meta name="description" content="説明">${head}</head><body><main><article data-page="a" data-kind="topic">` +
  '<nav class="crumbs"><ol><li><a href="/">ホーム</a></li></ol></nav><header class="title"></header></article></main></body></html>';

const dataOf = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? '');

test('a page names its Markdown', () => {
  const html = addHeadTags(page(), 'a/index.html', { base: '/' });
  assert.match(html, /<link rel="alternate" type="text\/markdown" href="index.md">/u);
});

test('what a page is and the way to it are told where the origin of the site is known', () => {
  assert.deepEqual(dataOf(addHeadTags(page(), 'a/index.html', { base: '/', site: 'https://example.org' })), {
    '@context': 'https://schema.org',
    '@type': ['WebPage', 'LearningResource'],
    name: '題',
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'ホーム', item: 'https://example.org/' }],
    },
  });
  assert.doesNotMatch(addHeadTags(page(), 'a/index.html', { base: '/' }), /ld\+json/u);
});

test('a preview of links needs the origin of the site', () => {
  assert.doesNotMatch(addHeadTags(page(), 'a/index.html', { base: '/' }), /og:/u);
  const html = addHeadTags(page(), 'a/index.html', { base: '/x/', site: 'https://example.org' });
  assert.match(html, /<meta property="og:url" content="https:\/\/example\.org\/x\/a\/">/u);
  assert.match(html, /<meta property="og:image" content="https:\/\/example\.org\/x\/og\.png">/u);
});

test('a page that is not for search engines stays as it is, and so does one that plays with the texts of others', () => {
  const html = page('<meta name="robots" content="noindex">');
  assert.equal(addHeadTags(html, 'a/index.html', { base: '/' }), html);
  const game = page().replace('data-kind', 'data-search="off" data-kind');
  assert.equal(addHeadTags(game, 'a/index.html', { base: '/' }), game);
});

test('a page has the address of its folder', () => {
  assert.equal(addressOf('a/index.html', { base: '/x/y' }), '/x/y/a/');
  assert.equal(addressOf('index.html', { base: '/', site: 'https://example.org' }), 'https://example.org/');
});

test('a sitemap lists whole addresses', () => {
  assert.match(sitemap(['https://example.org/?a&b']), /<loc>https:\/\/example\.org\/\?a&amp;b<\/loc>/u);
});
