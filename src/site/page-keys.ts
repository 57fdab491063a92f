import { getCollection } from 'astro:content';
import type { PageInfo } from './navigation.ts';

/**
 * A key of the texts of some pages (`cacheKey` of Astro's incremental builds): while it stays the same, so does everything that
 * is made of them, unless something changes that all pages share; then `shared-digest.ts` makes Astro render all anew.
 */
export async function pageKeys(): Promise<(pages: readonly PageInfo[]) => string> {
  const digests = new Map((await getCollection('pages')).map(({ id, digest }) => [id, String(digest)]));
  return (pages) => pages.map(({ id }) => `${id} ${digests.get(id)}`).join('\n');
}
