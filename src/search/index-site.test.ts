import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { aliasesOf, foldName } from './aliases.ts';
import { extractPage } from './extract-page.ts';
import { fold } from './fold.ts';
import { lookUp } from './look-up.ts';
import { readIndex } from './read-index.ts';
import type { Reader } from './reader.ts';
import { buildSmallSite, fetchFile, smallGlossary, smallHtml, smallPages } from './testing/small-site.ts';
import { layOut } from './lay-out.ts';
import { withNames } from './with-names.ts';
import { joinedToken, nameToken, pairToken, singleToken, symbolsOf, type Token } from './tokens.ts';

let site: Awaited<ReturnType<typeof buildSmallSite>>;
const fetchBefore = globalThis.fetch;

before(async () => {
  globalThis.fetch = fetchFile;
  site = await buildSmallSite(0);
});
after(async () => {
  globalThis.fetch = fetchBefore;
  await site.remove();
});

test('indexes the pages that are for it, in the order of their paths', async () => {
  const { pages, sections } = await readIndex(site.base).table();
  assert.deepEqual(pages.map(({ path }) => path), ['08/storage/', '08/storage/fcip/', '08/storage/thin/', '08/virtual/', 'glossary/']);
  assert.deepEqual(sections, [['08/storage', 'ストレージ'], ['08/virtual', '仮想化']]);
});

test('writes only files that are used', () => {
  const kinds = new Set(site.files.map((name) => name.replace(/zxx_[0-9a-f]+|[0-9a-f]{8}/, '*').replace('zxx_', '')));
  assert.deepEqual([...kinds].sort(), [
    'pagefind/index/*.pf_index', 'pagefind/pagefind-entry.json', 'pagefind/pagefind.*.pf_meta',
    'pagefind/pages.*.gz', 'pagefind/text.*.gz',
  ]);
});

test('the same pages give the same bytes', async () => {
  const again = await buildSmallSite(0);
  assert.deepEqual(again.files, site.files);
  for (const name of site.files) {
    const [a, b] = await Promise.all([site, again].map(({ distDir }) => readFile(join(distDir, name))));
    assert.ok(a!.equals(b!), name);
  }
  await again.remove();
});

test('every token of every page stands where it was laid out', async () => {
  const reader = readIndex(site.base);
  const { pages } = await reader.table();
  for (const [number, { key }] of pages.entries()) {
    const page = extractPage(smallHtml(smallPages.find((small) => small.key === key)!))!;
    for (const { at, text, alias } of layOut(withNames(smallGlossary)(page)).sections.flatMap(({ blocks }) => blocks)) {
      if (alias) continue;
      const symbols = symbolsOf(fold(text).text);
      for (let i = 0; i + 1 < symbols.length; i++) {
        const found = (await lookUp(reader, pairToken(symbols[i]!, symbols[i + 1]!))).get(number) ?? [];
        assert.ok(found.some((occurrence) => occurrence.at === at + i), `${key}: ${text} at ${at + i}`);
      }
    }
  }
});

test('the texts at hand say of every token what the index says of it', async () => {
  const small = await buildSmallSite();
  const [hand, index] = [readIndex(small.base), readIndex(site.base)];
  assert.ok(small.files.some((name) => /^pagefind\/hand\.[0-9a-f]{8}\.gz$/.test(name)));
  assert.ok(!small.files.some((name) => name.startsWith('pagefind/text.')));
  const tokens = new Set<Token>([joinedToken('vlanid'), joinedToken('fcoverip'), ...smallGlossary.flatMap(aliasesOf).map(({ text }) => nameToken(foldName(text)))]);
  for (const { body } of smallPages) {
    const symbols = symbolsOf(fold(body.replace(/<[^>]*>/g, '')).text);
    symbols.forEach((symbol, i) => tokens.add(singleToken(symbol)).add(pairToken(symbols[i - 1] ?? symbol, symbol)));
  }
  const weights = async (reader: Reader, token: Token) => [...(await lookUp(reader, token))]
    .map(([page, all]) => [page, all.map(({ weight }) => weight).sort()] as const).sort(([a], [b]) => a - b);
  for (const token of tokens) {
    const [a, b] = await Promise.all([weights(hand, token), weights(index, token)]);
    const once = token.startsWith('zzx');
    const plain = (found = a) => (once ? found.map(([page, all]) => [page, [...new Set(all)]]) : found);
    assert.deepEqual(plain(a), plain(b), token);
  }
  await small.remove();
});
