import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChapterPage } from './chapter.ts';
import { keepSlugs } from './keep-slugs.ts';

const page = (kind: ChapterPage['kind'], id: string, slug: string): ChapterPage => ({ at: `^${id}`, kind, slug, summary: '一行' });
const pages = [page('chapter', 'n0', ''), page('section', 'n1', 'new'), page('topic', 'n2', 'new/a'), page('topic', 'n3', 'new/b'), page('section', 'n4', 'old')];

function slugs(...known: [string, string][]): string[] {
  return keepSlugs({ number: '09', title: '章', pages }, new Map(known)).pages.map(({ slug }) => slug);
}

test('pages that were never imported get the names of the default rule', () => {
  assert.deepEqual(slugs(), ['', 'new', 'new/a', 'new/b', 'old']);
});

test('a known node keeps its name, and its topics stand under it', () => {
  assert.deepEqual(slugs(['n1', 'first'], ['n3', 'first/c']), ['', 'first', 'first/a', 'first/c', 'old']);
});

test('a topic that moved to another section keeps its last name', () => {
  assert.deepEqual(slugs(['n3', 'elsewhere/b']), ['', 'new', 'new/a', 'new/b', 'old']);
});

test('a new page whose name is taken by a known one gets its id', () => {
  assert.deepEqual(slugs(['n1', 'old'], ['n3', 'old/a']), ['', 'old', 'old/n2', 'old/a', 'n4']);
});
