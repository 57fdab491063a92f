import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readGlossary } from '../src/content/glossary.ts';
import { excerptOf, findPages } from '../src/search/query/query.ts';
import { readIndex } from '../src/search/query/read-index.ts';
import { fetchFromDisk } from '../src/search/testing/fetch-from-disk.ts';
import { built } from './dist.ts';
import { pages } from './searched-pages.ts';
import { searchQueries } from './search-queries.ts';

globalThis.fetch = fetchFromDisk;
const index = readIndex(`${pathToFileURL(built.folder)}/`.replace(/\/+$/u, '/'));
const glossary = readGlossary(
  readFileSync('content/glossary.yaml', 'utf8'),
  'content/glossary.yaml',
).value;

for (const seed of [1, 2]) {
  test(`every answer is exact and the page about the thing comes first (seed ${seed})`, async () => {
    const queries = searchQueries(pages, glossary, seed);
    assert.ok(queries.length > 600);
    const wrong: string[] = [];
    for (const { typed, sort, pages: truth, homes } of queries) {
      const { hits, wanted } = await findPages(index, typed, {
        kind: undefined,
        section: undefined,
      });
      const found = hits.map(({ page }) => page.key);
      const missing = truth.filter((page) => !found.includes(page));
      const over = found.filter((page) => !truth.includes(page));
      if (missing.length + over.length > 0)
        wrong.push(`${typed} (${sort}): -${missing.join(' -')} +${over.join(' +')}`);
      else if (homes.length > 0 && !homes.includes(found[0]!))
        wrong.push(`${typed}: ${found[0]} before ${homes[0]}`);
      else if (hits[0] && (await excerptOf(index, hits[0], wanted)).length === 0)
        wrong.push(`${typed}: no excerpt`);
    }
    assert.deepEqual(wrong, []);
  });
}
