import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPath, isShell, offlineFiles } from './offline-files.ts';

test('pages, scripts and the index are kept; compressed twins, PDFs and what is for hosts are not', () => {
  const files = [
    'index.html',
    'index.html.br',
    'a/index.md',
    'a/b.pdf',
    'pagefind/order.12.gz',
    '_astro/core.js',
    '_headers',
    'sw.js',
  ];
  assert.deepEqual(offlineFiles(files), ['index.html', 'pagefind/order.12.gz', '_astro/core.js']);
});

test('what other programs, hosts and sites that link here read is not kept', () => {
  const files = ['glossary/index.jsonld', 'opensearch.xml', 'llms.txt', 'og.png', 'icon-192.png'];
  assert.deepEqual(offlineFiles(files), ['icon-192.png']);
});

test('a page is asked for by its folder, every other file by its name', () => {
  assert.deepEqual(['index.html', 'a/index.html', '404.html', 'glossary.json'].map(askedPath), [
    '',
    'a/',
    '404.html',
    'glossary.json',
  ]);
});

test('of a site that is too large, the home page and the scripts are kept', () => {
  assert.deepEqual(
    ['index.html', '_astro/core.js', 'a/index.html', 'pagefind/order.12.gz'].filter(isShell),
    ['index.html', '_astro/core.js'],
  );
});
