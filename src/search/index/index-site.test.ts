import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fold } from '../fold.ts';
import { findWord } from '../query/find-word.ts';
import { readIndex } from '../query/read-index.ts';
import { fetchFromDisk } from '../testing/fetch-from-disk.ts';
import { buildSmallSite, smallHtml, smallPages } from '../testing/small-site.ts';
import { extractPage } from './extract-page.ts';

let site: Awaited<ReturnType<typeof buildSmallSite>>;
const fetchBefore = globalThis.fetch;

before(async () => {
  globalThis.fetch = fetchFromDisk;
  site = await buildSmallSite();
});
after(async () => {
  globalThis.fetch = fetchBefore;
  await site.remove();
});

test('indexes the pages that are for it, in the order of their paths', async () => {
  const { pages, sections } = await readIndex(site.base).table();
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['08/storage/', '08/storage/fcip/', '08/storage/thin/', '08/virtual/', 'glossary/'],
  );
  assert.deepEqual(sections, [['08/storage', 'ストレージ'], ['08/virtual', '仮想化']]);
});

test('writes only files that are used', () => {
  const kinds = new Set(
    site.files.map((name) => name.replace(/zxx_[0-9a-f]+|[0-9a-f]{8}/, '*').replace('zxx_', '')),
  );
  assert.deepEqual([...kinds].sort(), [
    'pagefind/index/*.pf_index',
    'pagefind/pagefind.*.pf_meta',
    'pagefind/pages.json',
    'pagefind/text.*.gz',
  ]);
});

test('the same pages give the same bytes', async () => {
  const again = await buildSmallSite();
  assert.deepEqual(again.files, site.files);
  for (const name of site.files) {
    const [a, b] = await Promise.all(
      [site, again].map(({ distDir }) => readFile(join(distDir, name))),
    );
    assert.ok(a!.equals(b!), name);
  }
  await again.remove();
});

test('every stretch of every page is found where it is written, and nowhere else', async () => {
  const index = readIndex(site.base);
  const { pages } = await index.table();
  const blocks = pages.flatMap(({ key }, page) => {
    const { sections } = extractPage(smallHtml(smallPages.find((small) => small.key === key)!))!;
    return sections.flatMap((section) =>
      section.blocks.map(({ text, place }) => ({ page, text: fold(text).text, place })),
    );
  });
  const words = new Set(
    blocks.flatMap(({ text }) =>
      [...text].flatMap((_, from) =>
        [1, 2, 3, 4, 7].map((length) => text.slice(from, from + length)),
      ),
    ),
  );
  assert.ok(words.size > 500);
  for (const word of words) {
    const truth = blocks.flatMap(({ page, text, place }) =>
      Array.from(
        { length: text.split('').filter((_, at) => text.startsWith(word, at)).length },
        () => `${page} ${place}`,
      ),
    );
    const found = (await findWord(index, word)).map(({ page, place }) => `${page} ${place.name}`);
    // Words to learn in running text rank as key points.
    const plain = (spots: string[]) => spots.map((spot) => spot.replace('key', 'body')).sort();
    assert.deepEqual(plain(found), plain(truth), word);
  }
});
