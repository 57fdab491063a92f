import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, type SiteAddress } from '../machine/address-of.ts';
import { feed, type ChangedPage } from '../machine/feed.ts';
import { addHeadTags } from '../machine/head-tags.ts';
import { headOf } from '../machine/head-of.ts';
import { markdownTwin } from '../machine/markdown-twin.ts';
import { sitemap } from '../machine/sitemap.ts';
import { drawPreviews } from './draw-previews.ts';
import type { Made } from './known-pages.ts';
import { readPageDates } from './page-dates.ts';

/** Where a page stands, and the picture for links to it. */
interface Where {
  file: string;
  address: SiteAddress;
  picture?: string;
}

/** A page with what other programs read of it in its head, and its Markdown, of a page of text. */
export function pageForMachines(html: string, { file, address, picture }: Where): { html: string; twin?: string } {
  const twin = markdownTwin(html, addressOf(file, address), address.site);
  return { html: addHeadTags(html, file, address, picture), ...(twin !== undefined && { twin }) };
}

/**
 * Writes beside each page of text its Markdown, and into the head of every page for search engines what other programs read.
 * Comes last, when pages weigh what they will weigh. The pictures of links, the feed, the sitemap and its line in robots.txt are
 * made only when the origin of the site is known: all have to be named by whole addresses. `make` is `pageForMachines`, which may
 * know a page from an earlier build.
 */
export async function writeForMachines(dist: string, address: SiteAddress, make: Made<ReturnType<typeof pageForMachines>, Where>): Promise<void> {
  const pages = await openPages(dist);
  const pictures = address.site ? await picturesOf(dist, pages) : new Map<string, string>();
  for (const [path, html] of pages) {
    const picture = pictures.get(path);
    const made = await make(html, { file: path, address, ...(picture !== undefined && { picture }) });
    if (made.twin !== undefined) await writeFile(join(dist, path.replace(/\.html$/u, '.md')), made.twin);
    await writeFile(join(dist, path), made.html);
  }
  if (!address.site) return;
  await writeFeed(dist, address, pages);
  await writeFile(join(dist, 'sitemap.xml'), sitemap([...pages.keys()].map((path) => addressOf(path, address))));
  await appendFile(join(dist, 'robots.txt'), `Sitemap: ${addressOf('sitemap.xml', address)}\n`);
}

/** Writes the feed of changed pages, and names it on the first page. Nothing is written where Git has no history. */
async function writeFeed(dist: string, address: SiteAddress, pages: ReadonlyMap<string, string>): Promise<void> {
  const dates = readPageDates();
  const changes = [...pages].flatMap(([file, html]): ChangedPage[] => {
    const changed = dates.get(file.replace(/\/index\.html$/u, ''));
    const text = changed !== undefined && headOf(html);
    return text ? [{ ...text, address: addressOf(file, address), changed }] : [];
  });
  if (changes.length === 0) {
    console.log('ページを直した日時をGitから読めないため（gitがない、履歴が浅い、コミットの前、など）、更新の一覧（feed.xml）は作りません。');
    return;
  }
  const first = join(dist, 'index.html');
  const self = addressOf('feed.xml', address);
  const html = await readFile(first, 'utf8');
  await writeFile(join(dist, 'feed.xml'), feed(changes, { book: headOf(html).title, home: addressOf('index.html', address), self }));
  const link = `<link rel="alternate" type="application/atom+xml" title="更新" href="${new URL(self).pathname}">`;
  await writeFile(first, html.replace('</head>', (end) => link + end));
}

/** A site without pictures of its pages is still a site: their links show the picture of the book. */
async function picturesOf(dist: string, pages: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  try {
    return await drawPreviews(dist, pages);
  } catch (error) {
    const [reason] = String(error).split('\n');
    console.log(`リンクの絵を描けなかったため、どのページも本の絵（og.png）にします：${reason}`);
    return new Map();
  }
}

/** The pages that search engines may list, by their file. */
async function openPages(dist: string): Promise<Map<string, string>> {
  const names = (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).sort();
  const all = await Promise.all(names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(dist, name), 'utf8')] as const));
  return new Map(all.filter(([, html]) => !html.includes('<meta name="robots" content="noindex"')));
}
