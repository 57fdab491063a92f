import { appendFile, glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf, type SiteAddress } from '../machine/address-of.ts';
import { addHeadTags } from '../machine/head-tags.ts';
import { markdownTwin } from '../machine/markdown-twin.ts';
import { sitemap } from '../machine/sitemap.ts';

/**
 * Writes beside each page of text its Markdown, and into its head what other programs read. The sitemap and its line in
 * robots.txt are written only when the origin of the site is known: both have to name whole addresses.
 */
export async function writeForMachines(dist: string, address: SiteAddress): Promise<void> {
  const listed: string[] = [];
  for (const name of (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).sort()) {
    const path = name.replaceAll('\\', '/');
    const file = join(dist, name);
    const html = await readFile(file, 'utf8');
    if (html.includes('<meta name="robots" content="noindex"')) continue;
    listed.push(addressOf(path, address));
    const twin = markdownTwin(html, addressOf(path, address), address.site);
    if (twin === undefined) continue;
    await writeFile(file.replace(/\.html$/u, '.md'), twin);
    await writeFile(file, addHeadTags(html, path, address));
  }
  if (!address.site) return;
  await writeFile(join(dist, 'sitemap.xml'), sitemap(listed));
  await appendFile(join(dist, 'robots.txt'), `Sitemap: ${addressOf('sitemap.xml', address)}\n`);
}
