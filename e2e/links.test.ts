import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, documentOf, files, pages } from './dist.ts';

/** Attributes that hold addresses. */
const addresses = [
  ['a[href], area[href], link[href], use[href], image[href]', 'href'],
  ['[src]', 'src'],
  ['form[action]', 'action'],
  ['object[data]', 'data'],
] as const;

const origin = 'http://site.test';
const built = new Set(files());
const ids = new Map(pages.map((page) => [page, idsOf(page)]));

test('every internal link leads to a page, and every fragment to something on it', () => {
  const dead = pages.flatMap((page) => linksOf(page).flatMap((link) => wrongWith(page, link)));
  assert.deepEqual(dead, []);
});

test('every id on a page stands once', () => {
  for (const page of pages) {
    const all = documentOf(page)('[id]').get().map(({ attribs }) => attribs['id']);
    assert.deepEqual(all.filter((id, i) => all.indexOf(id) !== i), [], page);
  }
});

test('every page can be reached from the home page by links', () => {
  const reached = new Set(['']);
  for (const page of reached) {
    for (const link of linksOf(page)) {
      const url = new URL(link, origin + base + page);
      const target = decodeURIComponent(url.pathname).slice(base.length);
      if (url.origin === origin && ids.has(target)) reached.add(target);
    }
  }
  assert.deepEqual(pages.filter((page) => !reached.has(page) && page !== '404.html'), []);
});

/** What is wrong with a link of a page, as lines of text; nothing for a link that works or leads elsewhere. */
function wrongWith(page: string, link: string): string[] {
  const url = new URL(link, origin + base + page);
  if (url.origin !== origin) return [];
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return [`${page}: ${link} は ${base} の外です`];
  const target = path.slice(base.length);
  const fragment = decodeURIComponent(url.hash.slice(1));
  const there = ids.get(target);
  if (!there && !built.has(target)) return [`${page}: ${link} がありません`];
  if (fragment && fragment !== 'top' && !there?.has(fragment)) return [`${page}: ${link} の #${fragment} がありません`];
  return [];
}

function linksOf(page: string): string[] {
  const $ = documentOf(page);
  return addresses.flatMap(([selector, name]) => $(selector).get().map(({ attribs }) => attribs[name] ?? ''));
}

function idsOf(page: string): Set<string> {
  return new Set(documentOf(page)('[id]').get().map(({ attribs }) => attribs['id'] ?? ''));
}
