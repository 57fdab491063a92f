import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GlossaryTerm } from './aliases.ts';
import { chooseHand } from './choose-hand.ts';
import { cutParts } from './cut-parts.ts';
import { extractPage, type ExtractedPage } from './extract-page.ts';
import { scaleFor } from './index-scale.ts';
import { layOut } from './lay-out.ts';
import { fileTexts } from './file-texts.ts';
import { packedJson, type PackedFile } from './packed-file.ts';
import { packTable, type PageTable, type TextAddress } from './page-table.ts';
import { withNames } from './with-names.ts';

/**
 * Reads every built page of `distDir`, builds the search index and writes it to `distDir/pagefind/`, replacing what was
 * there. Returns the written paths, relative to `distDir`, with the number of indexed pages. The same pages give the same bytes. `mostAtHand` bytes of text may come with the
 * first query; so many keep that query, with scripts and the rest, below 90 KB. `extract` may know a page from an earlier build.
 * Throws an Error when Pagefind fails.
 */
export async function indexSite(
  { distDir, glossary, mostAtHand = 62_000, extract = extractPage }:
  { distDir: string; glossary: readonly GlossaryTerm[]; mostAtHand?: number; extract?: Extract },
): Promise<{ pages: number; files: string[] }> {
  const found = await readPages(distDir, extract);
  const hand = chooseHand(found.map(({ page }) => page).map(withNames(glossary)), mostAtHand);
  const laidOut = hand.rest.map(layOut);
  const scale = scaleFor(laidOut.reduce((sum, { positions }) => sum + positions, 0));
  const built = await buildPagefind(found.map(({ path }, i) => ({ url: `/${path}`, content: laidOut[i]!.html })), scale.chunk);
  const texts = fileTexts(laidOut.map(({ sections }) => cutParts(sections, scale.part)));
  const table = packedJson('pages', packTable(tableOf(found, texts.addresses)));
  const entry = { ...built.entry, zukai: { pages: table.name, ...(hand.file && { hand: hand.file.name }) } };

  const all = [
    { name: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
    table,
    ...(hand.file ? [hand.file] : []),
    ...texts.files,
    ...built.files,
  ];
  const folder = join(distDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const inside of new Set(all.map(({ name }) => dirname(name)))) mkdirSync(join(folder, inside), { recursive: true });
  // At once and one by one: a large book has thousands of small files, and each wait costs more than the writing.
  for (const { name, content } of all) writeFileSync(join(folder, name), content);
  const path = ({ name }: { name: string }): string => `pagefind/${name}`;
  return { pages: found.length, files: all.map(path).sort() };
}

/** What `extractPage` gives for the HTML of a page. */
type Extract = (html: string) => ExtractedPage | undefined | Promise<ExtractedPage | undefined>;

type FoundPage = { path: string; page: ExtractedPage };

/** All pages for the index, ordered by path; `storage/fcip/index.html` has the path `storage/fcip/`. */
async function readPages(distDir: string, extract: Extract): Promise<FoundPage[]> {
  const names = await readdir(distDir, { recursive: true });
  const html = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.html'));
  const found: FoundPage[] = [];
  for (const name of html) {
    const page = await extract(await readFile(join(distDir, name), 'utf8'));
    if (page) found.push({ path: name.replace(/(^|\/)index\.html$/, '$1'), page });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Builds the index with Pagefind. Its files come back in memory: writeFiles() may return before they are whole
 * (Pagefind#1271), and most of them are not used here.
 */
async function buildPagefind(
  records: { url: string; content: string }[], chunk: number,
): Promise<{ files: PackedFile[]; entry: object }> {
  // Read when Pagefind starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const { close, createIndex } = await import('pagefind');
  try {
    // zxx, “no linguistic content”: no segmenter, no stemmer, one index for pages in any language.
    const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const record of records) {
      const { errors: wrong } = await index.addHTMLFile(record);
      if (wrong.length > 0) throw new Error(`Pagefind refused ${record.url}: ${wrong.join('; ')}`);
    }
    const { files, errors: wrong } = await index.getFiles();
    if (wrong.length > 0) throw new Error(`Pagefind built no index: ${wrong.join('; ')}`);
    const kept = files.filter(({ path }) => /\.pf_meta$|^index\//.test(path));
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    return {
      files: kept.map(({ path, content }) => ({ name: path, content })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      entry: JSON.parse(Buffer.from(entry!.content).toString()) as object,
    };
  } finally {
    await close();
  }
}

function tableOf(found: FoundPage[], addresses: TextAddress[][]): PageTable {
  const titles = new Map(found.map(({ page }) => [page.key, page.title]));
  const sectionId = ({ key, section }: ExtractedPage): string => section && `${key.split('/')[0]}/${section}`;
  const ids = [...new Set(found.map(({ page }) => sectionId(page)).filter(Boolean))];
  // Sections of different chapters may have the same title; the number of the chapter tells them apart.
  const chapters = new Set(ids.map((id) => id.split('/')[0]!));
  const before = (id: string): string => (chapters.size > 1 ? `${id.split(/[-/]/u)[0]} ` : '');
  return {
    sections: ids.map((id) => [id, before(id) + (titles.get(id) ?? id).split(/[：:]/)[0]!]),
    pages: found.map(({ path, page }, i) => ({
      key: page.key, path, title: page.title, kind: page.kind, section: ids.indexOf(sectionId(page)), parts: addresses[i]!,
    })),
  };
}
