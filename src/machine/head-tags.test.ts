import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address-of.ts';
import { addHeadTags } from './head-tags.ts';
import { sitemap } from './sitemap.ts';

const page = (kind = 'topic', more = '') =>
  `<html><head><title>題｜本</title><meta name="description" content="説明"></head><body><main><article data-page="a" data-kind="${kind}">` +
  '<nav class="crumbs"><ol><li><a href="/">ホーム</a></li></ol></nav><header class="title"><span class="unit" data-aside>08</span>' +
  `<h1>題<span class="expansion">Title</span></h1><p class="lead">一行</p></header>${more}</article></main></body></html>`;
const known = { base: '/', site: 'https://example.org' };
const dataOf = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? '');

test('a page names its Markdown, and the glossary its terms as data', () => {
  const html = addHeadTags(page('glossary'), 'a/index.html', { base: '/' });
  assert.match(html, /<link rel="alternate" type="text\/markdown" href="index.md">/u);
  assert.match(html, /<link rel="alternate" type="application\/ld\+json" href="index.jsonld">/u);
});

test('what a page is and the way to it are told where the origin of the site is known', () => {
  assert.deepEqual(dataOf(addHeadTags(page(), 'a/index.html', known)), {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: '題｜本',
    inLanguage: 'ja',
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'ホーム', item: 'https://example.org/' }],
    },
    mainEntity: { '@type': 'LearningResource', name: '題', url: 'https://example.org/a/', description: '一行' },
  });
  assert.doesNotMatch(addHeadTags(page(), 'a/index.html', { base: '/' }), /ld\+json/u);
});

test('the glossary is a set of terms, the page of questions a quiz', () => {
  const kindOf = (kind: string) => dataOf(addHeadTags(page(kind), 'a/index.html', known)).mainEntity['@type'];
  assert.deepEqual(['glossary', 'quiz', 'errata'].map(kindOf), ['DefinedTermSet', 'Quiz', 'LearningResource']);
});

test('a preview of links needs the origin of the site', () => {
  assert.doesNotMatch(addHeadTags(page(), 'a/index.html', { base: '/' }), /og:/u);
  const html = addHeadTags(page(), 'a/index.html', { base: '/x/', site: 'https://example.org' });
  assert.match(html, /<meta property="og:url" content="https:\/\/example\.org\/x\/a\/">/u);
  assert.match(html, /<meta property="og:image" content="https:\/\/example\.org\/x\/og\.png">/u);
});

test('a page that is not for search engines stays as it is', () => {
  const html = page().replace('</head>', '<meta name="robots" content="noindex"></head>');
  assert.equal(addHeadTags(html, 'a/index.html', known), html);
});

test('a page that plays with the texts of others has no Markdown', () => {
  assert.doesNotMatch(addHeadTags(page().replace('data-kind', 'data-search="off" data-kind'), 'a/index.html', known), /markdown/u);
});

test('a page has the address of its folder', () => {
  assert.equal(addressOf('a/index.html', { base: '/x/y' }), '/x/y/a/');
  assert.equal(addressOf('index.html', { base: '/', site: 'https://example.org' }), 'https://example.org/');
});

test('a sitemap lists whole addresses', () => {
  assert.match(sitemap(['https://example.org/?a&b']), /<loc>https:\/\/example\.org\/\?a&amp;b<\/loc>/u);
});
