import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PageTable, Section } from '../page-text.ts';
import { extractPage, type ExtractedPage, type ExtractedSection } from './extract-page.ts';
import { indexDocument } from './index-document.ts';
import { withNames, type GlossaryTerm } from './term-names.ts';

/**
 * Reads every built page of `distDir`, builds the search index and writes it to
 * `distDir/pagefind/`, replacing what was there. Returns the number of indexed pages and the
 * written paths, relative to `distDir`. The same pages give the same bytes. Throws an Error when
 * Pagefind fails.
 */
export async function indexSite(
  { distDir, glossary }: { distDir: string; glossary: readonly GlossaryTerm[] },
): Promise<{ pages: number; files: string[] }> {
  const found = await readPages(distDir);
  const parts = found.map(({ page }) => splitSections(withNames(glossary)(page).sections));
  const index = await buildPagefind(parts.flat().map(indexDocument));
  const texts = parts.map((sections) => sections.map(packText));
  const table: PageTable = {
    chunks: index.find(({ path }) => path.endsWith('.pf_meta'))!.path,
    ...tableOf(found, texts.map((files) => files.map(({ path }) => path))),
  };
  const files = [
    ...index,
    ...texts.flat(),
    { path: 'pages.json', content: Buffer.from(JSON.stringify(table)) },
  ];
  const folder = join(distDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const inside of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, inside), { recursive: true });
  // At once and one by one: a large book has thousands of small files, and each wait costs more
  // than the writing.
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  return {
    pages: found.length,
    files: [...new Set(files.map(({ path }) => `pagefind/${path}`))].sort(),
  };
}

type FoundPage = { path: string; page: ExtractedPage };
type IndexFile = { path: string; content: Uint8Array };

/**
 * All pages for the index, ordered by path; `storage/fcip/index.html` has the path `storage/fcip/`.
 */
async function readPages(distDir: string): Promise<FoundPage[]> {
  const names = await readdir(distDir, { recursive: true });
  const found: FoundPage[] = [];
  for (const name of names
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))) {
    const page = extractPage(await readFile(join(distDir, name), 'utf8'));
    if (page) found.push({ path: name.replace(/(^|\/)index\.html$/, '$1'), page });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** So many characters make a part of a long page: what an excerpt costs to load. */
const partLength = 3000;

/**
 * Cuts a page between sections into parts, each of which is a page for Pagefind and a file of text.
 */
function splitSections(sections: readonly ExtractedSection[]): ExtractedSection[][] {
  const parts: ExtractedSection[][] = [];
  let length = Infinity;
  for (const section of sections) {
    if (length > partLength) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(section);
    length += section.blocks.reduce((sum, { text }) => sum + text.length, 0);
  }
  return parts;
}

/**
 * Builds the index with Pagefind. Its files come back in memory: writeFiles() may return before
 * they are whole (Pagefind#1271), and most of them are not used here.
 */
async function buildPagefind(documents: readonly string[]): Promise<IndexFile[]> {
  // Read when Pagefind starts. The list of chunks comes with the first query: it is kept below 20
  // KB.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(
    Math.max(400, Math.ceil(documents.join().length / 15_000)),
  );
  const { close, createIndex } = await import('pagefind');
  try {
    // zxx, “no linguistic content”: no segmenter, no stemmer, one index for pages in any language.
    const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const [number, content] of documents.entries()) {
      const { errors: wrong } = await index.addHTMLFile({ url: `/${number}`, content });
      if (wrong.length > 0) throw new Error(`Pagefind refused a page: ${wrong.join('; ')}`);
    }
    const { files, errors: wrong } = await index.getFiles();
    if (wrong.length > 0) throw new Error(`Pagefind built no index: ${wrong.join('; ')}`);
    return files
      .filter(({ path }) => /\.pf_meta$|^index\//.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}

/**
 * Named after its content, so that no cache can hold an old one. Node writes no time into the head
 * of gzip.
 */
function packText(sections: readonly ExtractedSection[]): IndexFile {
  const text = sections.map(({ anchor, heading, blocks }): Section => ({
    anchor,
    heading,
    blocks: blocks.map(({ terms: _, text, ...block }) => ({
      ...block,
      text: text.replace(/\s+/g, ' ').trim(),
    })),
  }));
  const content = gzipSync(JSON.stringify(text), { level: 9 });
  return {
    path: `text.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.gz`,
    content,
  };
}

function tableOf(
  found: readonly FoundPage[],
  texts: readonly string[][],
): Pick<PageTable, 'sections' | 'pages'> {
  const titles = new Map(found.map(({ page }) => [page.key, page.title]));
  const sectionId = ({ key, section }: ExtractedPage): string =>
    section && `${key.split('/')[0]}/${section}`;
  const ids = [...new Set(found.map(({ page }) => sectionId(page)).filter(Boolean))];
  // Sections of different chapters may have the same title; the number of the chapter tells them
  // apart.
  const chapters = new Set(ids.map((id) => id.split('/')[0]!));
  const before = (id: string): string => (chapters.size > 1 ? `${id.split(/[-/]/u)[0]} ` : '');
  return {
    sections: ids.map((id) => [id, before(id) + (titles.get(id) ?? id).split(/[：:]/)[0]!]),
    pages: found.map(({ path, page }, i) => ({
      key: page.key,
      path,
      title: page.title,
      kind: page.kind,
      section: ids.indexOf(sectionId(page)),
      texts: texts[i]!,
    })),
  };
}
