import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, type SiteAddress } from '../machine/address-of.ts';
import { addHeadTags } from '../machine/head-tags.ts';
import { markdownTwin } from '../machine/markdown-twin.ts';
import { sitemap } from '../machine/sitemap.ts';

/**
 * Writes beside each page of text its Markdown, and into the head of every page for search engines what other programs read.
 * Comes last, when pages are what they will be. The sitemap and its line in robots.txt are made only when the origin of the site
 * is known: both have to name whole addresses.
 */
export async function writeForMachines(dist: string, address: SiteAddress): Promise<void> {
  const pages = await openPages(dist);
  for (const [path, html] of pages) {
    const twin = markdownTwin(html, addressOf(path, address), address.site);
    if (twin !== undefined) await writeFile(join(dist, path.replace(/\.html$/u, '.md')), twin);
    await writeFile(join(dist, path), addHeadTags(html, path, address));
  }
  if (!address.site) return;
  await writeFile(join(dist, 'sitemap.xml'), sitemap([...pages.keys()].map((path) => addressOf(path, address))));
  await appendFile(join(dist, 'robots.txt'), `Sitemap: ${addressOf('sitemap.xml', address)}\n`);
}

/** The pages that search engines may list, by their file. */
async function openPages(dist: string): Promise<Map<string, string>> {
  const names = (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).sort();
  const all = await Promise.all(names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(dist, name), 'utf8')] as const));
  return new Map(all.filter(([, html]) => !html.includes('<meta name="robots" content="noindex"')));
}
