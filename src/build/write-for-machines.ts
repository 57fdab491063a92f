import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, type SiteAddress } from '../machine/address-of.ts';
import { feed, type ChangedPage } from '../machine/feed.ts';
import { addHeadTags } from '../machine/head-tags.ts';
import { headOf } from '../machine/head-of.ts';
import { markdownTwin } from '../machine/markdown-twin.ts';
import { sitemap } from '../machine/sitemap.ts';
import { drawPreviews } from './draw-previews.ts';
import { readPageDates } from './page-dates.ts';

/**
 * Writes beside each page of text its Markdown, and into the head of every page for search engines what other programs read.
 * Comes last, when pages weigh what they will weigh. The pictures of links, the feed, the sitemap and its line in robots.txt are
 * made only when the origin of the site is known: all have to be named by whole addresses.
 */
export async function writeForMachines(dist: string, address: SiteAddress): Promise<void> {
  const pages = await openPages(dist);
  const pictures = address.site ? await picturesOf(dist, pages) : new Map<string, string>();
  for (const [path, html] of pages) {
    const twin = markdownTwin(html, addressOf(path, address), address.site);
    if (twin !== undefined) await writeFile(join(dist, path.replace(/\.html$/u, '.md')), twin);
    await writeFile(join(dist, path), addHeadTags(html, path, address, pictures.get(path)));
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
  const first = join(dist, 'index.html');
  if (changes.length === 0) return;
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
