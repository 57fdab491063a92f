import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a page weighs in bytes: as it arrives, and what of the uncompressed page is what. */
export interface PageWeight {
  page: string;
  brotli: number;
  gzip: number;
  /** Uncompressed bytes of the page by kind; their sum is the page. */
  kinds: Readonly<Record<Kind, number>>;
}

/** Kinds of bytes; `text` is what is none of the others: words and their tags. */
export type Kind = 'styles' | 'scripts' | 'drawings' | 'text';

const ELEMENTS: readonly (readonly [kind: Exclude<Kind, 'text'>, pattern: RegExp])[] = [
  ['styles', /<style[\s>][\s\S]*?<\/style>/gu],
  ['scripts', /<script[\s>][\s\S]*?<\/script>/gu],
  ['drawings', /<svg[\s>][\s\S]*?<\/svg>/gu],
];

/** Weighs every page of a built site, in the order of their addresses. */
export async function weighPages(dist: string): Promise<PageWeight[]> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: dist }))).map((file) => file.replaceAll('\\', '/')).sort();
  return Promise.all(files.map(async (file) => weighPage(file.replace(/(^|\/)index\.html$/u, '$1'), await readFile(join(dist, file), 'utf8'))));
}

/** Weighs one page. */
export function weighPage(page: string, html: string): PageWeight {
  const sizes = ELEMENTS.map(([kind, pattern]) => [kind, (html.match(pattern) ?? []).reduce((sum, found) => sum + Buffer.byteLength(found), 0)] as const);
  const rest = sizes.reduce((left, [, size]) => left - size, Buffer.byteLength(html));
  return {
    page,
    brotli: brotliCompressSync(html).length,
    gzip: gzipSync(html, { level: 9 }).length,
    kinds: { ...(Object.fromEntries(sizes) as Record<Exclude<Kind, 'text'>, number>), text: rest },
  };
}
