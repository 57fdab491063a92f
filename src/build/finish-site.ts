import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGlossary } from '../content/glossary.ts';
import { rulesBelow } from './hosting/header-rules.ts';
import type { FileCache } from '../content/journal/file-cache.ts';
import { addressOf, type SiteAddress } from './metadata/address-of.ts';
import { sitemap } from './metadata/sitemap.ts';
import { indexSite } from '../search/index/index-site.ts';
import { printPdfs } from '../print/print-pdfs.ts';
import { subsetFonts } from '../print/subset-fonts.ts';
import { compressTexts } from './compress-texts.ts';
import { readContent } from './read-content.ts';
import { finishPage } from './steps.ts';
import { writeAnki } from './write-anki.ts';
import { writeOffline } from './write-offline.ts';

/**
 * Makes a whole site of the pages that Astro has written to `dist`: the search index, fonts, Anki
 * packages and PDFs made of them, then the pages themselves, then what is made of all files.
 */
export async function finishSite(
  dist: string,
  address: SiteAddress,
  cache: FileCache,
): Promise<void> {
  const { glossary } = await readContent();
  await indexSite({ distDir: dist, glossary: readGlossary(glossary.text, glossary.file).value });
  await subsetFonts(dist, cache);
  if (!(await writeAnki(dist))) {
    console.log('このNode.jsのnode:sqliteではパッケージを書けないため、Anki用の .apkg は作らず、そのリンクも載せません。');
  }
  await printSheets(dist, address.base);
  const listed = await finishPages(dist, address);
  // A sitemap names whole addresses, so there is none where the origin is not known.
  if (address.site) {
    await writeFile(
      join(dist, 'sitemap.xml'),
      sitemap(listed.map((file) => addressOf(file, address))),
    );
    await appendFile(join(dist, 'robots.txt'), `Sitemap: ${addressOf('sitemap.xml', address)}\n`);
  }
  const headers = join(dist, '_headers');
  await writeFile(headers, rulesBelow(address.base, await readFile(headers, 'utf8')));
  await writeOffline(dist, address.base);
  // Last, so that the compressed twins hold what the files hold.
  await compressTexts(dist, cache);
  await cache.sweep();
}

/**
 * Prints the sheets where that is possible; a site without PDFs is still a site, and its pages link
 * those that are there. With `--no-pdf` nothing is printed, so that a site is soon there.
 */
async function printSheets(dist: string, base: string): Promise<void> {
  const mayPrint = !process.argv.includes('--no-pdf');
  try {
    if (await printPdfs(dist, base, console.log, mayPrint)) return;
    if (mayPrint) console.log('ブラウザが見つからないため、シートのPDFは作らず、PDFへのリンクも載せません。');
  } catch (error) {
    const [reason] = String(error).split('\n');
    console.log(`シートのPDFを作れなかったため、PDFへのリンクは載せません：${reason}`);
  }
}

/**
 * Reads, finishes and writes every page, each once. Returns the files that search engines may list.
 */
async function finishPages(dist: string, address: SiteAddress): Promise<string[]> {
  const names = (await Array.fromAsync(glob('**/*', { cwd: dist }))).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files = new Set(names.sort());
  const listed: string[] = [];
  for (const file of names.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(dist, file), 'utf8');
    const page = finishPage(html, { file, address, has: (path) => files.has(path) });
    await writeFile(join(dist, file), page.html);
    if (page.isListed) listed.push(file);
    if (page.markdown === undefined) continue;
    await writeFile(join(dist, file.replace(/\.html$/u, '.md')), page.markdown);
  }
  return listed;
}
