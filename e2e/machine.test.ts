import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, documentOf } from './dist.ts';
import { TEXT } from '../src/build/metadata/markdown-twin.ts';

const texts = built.pages.filter((page) => documentOf(built, page)(TEXT).length > 0 && documentOf(built, page)('meta[name=robots]').length === 0);

test('every page of text names its Markdown', () => {
  for (const page of texts) {
    const $ = documentOf(built, page);
    assert.equal($('link[type="text/markdown"]').attr('href'), 'index.md', page);
    assert.ok(built.files.includes(`${page}index.md`), page);
  }
});

test('the Markdown of a page holds its headings and no HTML', () => {
  for (const page of texts) {
    const markdown = readFileSync(join(built.folder, `${page}index.md`), 'utf8');
    assert.match(markdown, /^# \S/u, page);
    assert.doesNotMatch(markdown, /(?<!\\)<(?!\/|https?:)/u, page);
  }
});

test('llms.txt lists Markdown that is there', () => {
  const text = readFileSync(join(built.folder, 'llms.txt'), 'utf8');
  const listed = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, address = '']) => new URL(address, 'http://x').pathname.slice(built.base.length));
  assert.ok(listed.length > 0);
  assert.deepEqual(listed.filter((file) => !built.files.includes(file)), []);
});

test('the glossary and the questions are there as data, with all that the pages hold', () => {
  const data = (file: string) => JSON.parse(readFileSync(join(built.folder, file), 'utf8'));
  const terms = data('glossary/index.jsonld').hasDefinedTerm;
  assert.equal(terms.length, documentOf(built, 'glossary/')('[data-term]').length);
  const questions = data('quiz/index.jsonld').hasPart.flatMap((topic: { hasPart: unknown[] }) => topic.hasPart);
  assert.equal(questions.length, built.pages.reduce((sum, page) => sum + documentOf(built, page)('article[data-kind=topic] .questions > li').length, 0));
});

test('a site that does not know its origin says nothing that must name it', () => {
  const named = built.pages.filter((page) => documentOf(built, page)('meta[property^=og], script[type="application/ld+json"]').length > 0);
  assert.deepEqual(named, []);
});
