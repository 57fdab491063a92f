import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio/slim';
import { addressOf, type SiteAddress } from './address-of.ts';
import { addLinkedData, nameData, nameMarkdown } from './head-tags.ts';
import { sitemap } from './sitemap.ts';

const page = (kind = 'topic', more = '') =>
  `<html><head><title>題｜本</title><meta name="description" content="説明"></head><body><main><article data-page="a" data-kind="${kind}">` +
  '<nav class="crumbs"><ol><li><a href="/">ホーム</a></li></ol></nav><header class="title"><span class="unit" data-aside>08</span>' +
  `<h1>題<span class="expansion">Title</span></h1><p class="lead">一行</p></header>${more}</article></main></body></html>`;
const known = { base: '/', site: 'https://example.org' };
const tagged = (html: string, address: SiteAddress): string => {
  const $ = load(html);
  nameMarkdown($);
  nameData($);
  addLinkedData($, { file: 'a/index.html', address });
  return $.html();
};
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? '');

test('a page names its Markdown, and the glossary its terms as data', () => {
  const html = tagged(page('glossary'), { base: '/' });
  assert.match(html, /<link rel="alternate" type="text\/markdown" href="index.md">/u);
  assert.match(html, /<link rel="alternate" type="application\/ld\+json" href="index.jsonld">/u);
});

test('what a page is and the way to it are told where the origin of the site is known', () => {
  assert.deepEqual(dataOf(tagged(page(), known)), {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: '題｜本',
    inLanguage: 'ja',
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'ホーム', item: 'https://example.org/' },
      ],
    },
    mainEntity: {
      '@type': 'LearningResource',
      name: '題',
      url: 'https://example.org/a/',
      description: '一行',
    },
  });
  assert.doesNotMatch(tagged(page(), { base: '/' }), /ld\+json/u);
});

test('the glossary is a set of terms, the page of questions a quiz', () => {
  const kindOf = (kind: string) => dataOf(tagged(page(kind), known)).mainEntity['@type'];
  assert.deepEqual(['glossary', 'quiz', 'errata'].map(kindOf), [
    'DefinedTermSet',
    'Quiz',
    'LearningResource',
  ]);
});

test('a page that is not for search engines stays as it is', () => {
  const html = page().replace('</head>', '<meta name="robots" content="noindex"></head>');
  assert.equal(tagged(html, known), load(html).html());
});

test('a page that plays with the texts of others has no Markdown', () => {
  assert.doesNotMatch(
    tagged(page().replace('data-kind', 'data-search="off" data-kind'), known),
    /markdown/u,
  );
});

test('a page has the address of its folder', () => {
  assert.equal(addressOf('a/index.html', { base: '/x/y' }), '/x/y/a/');
  assert.equal(
    addressOf('index.html', { base: '/', site: 'https://example.org' }),
    'https://example.org/',
  );
});

test('a sitemap lists whole addresses', () => {
  assert.match(
    sitemap(['https://example.org/?a&b']),
    /<loc>https:\/\/example\.org\/\?a&amp;b<\/loc>/u,
  );
});
