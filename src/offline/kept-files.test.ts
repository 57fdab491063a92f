import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedPath, isShell, keptFiles } from './kept-files.ts';

test('pages, scripts and the index are kept; compressed twins, PDFs and what is for hosts are not', () => {
  const files = ['index.html', 'index.html.br', 'a/index.md', 'a/b.pdf', 'pagefind/order.12.gz', '_astro/desk.js', '_headers', 'sw.js'];
  assert.deepEqual(keptFiles(files), ['index.html', 'pagefind/order.12.gz', '_astro/desk.js']);
});

test('a page is asked for by its folder, every other file by its name', () => {
  assert.deepEqual(['index.html', 'a/index.html', '404.html', 'glossary.json'].map(askedPath), ['', 'a/', '404.html', 'glossary.json']);
});

test('of a site that is too large, the home page and the scripts are kept', () => {
  assert.deepEqual(['index.html', '_astro/desk.js', 'a/index.html', 'pagefind/order.12.gz'].filter(isShell), ['index.html', '_astro/desk.js']);
});
