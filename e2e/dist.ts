import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, type CheerioAPI } from 'cheerio';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The path the site is built for and served below, with a slash at both ends: `/` or `/x/y/`. */
export const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/');

/** The address of every built page below `base`, e.g. `` (home), `08-virtual-network/storage/fcip/`, `404.html`. */
export const pages: readonly string[] = files('.html')
  .map((file) => file.replace(/(^|\/)index\.html$/u, '$1'))
  .sort();

/** Paths of all built files that end so, relative to dist, with `/` on every system. */
export function files(ending = ''): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'))
    .sort();
}

/** The HTML of a page as it stands in dist. */
export function htmlOf(page: string): Buffer {
  return readFileSync(join(dist, page === '' || page.endsWith('/') ? `${page}index.html` : page));
}

/** A page as a document to ask questions of. */
export function documentOf(page: string): CheerioAPI {
  return load(htmlOf(page));
}
