import { getCollection } from 'astro:content';
import { nodeLines } from '../content/node-lines.ts';
import type { Chapter, Section } from './navigation.ts';

/**
 * What is printed of a chapter: its sections, and before them its own page when more than the chapter's name stands on it, as
 * a section without topics.
 */
export async function printedSections({ page, sections }: Chapter): Promise<Section[]> {
  const own = (await getCollection('pages')).find(({ id }) => id === page.id);
  // The chapter's name stands in the title, or with a number before it in the first line.
  const names = page.node ? 0 : 1;
  return nodeLines(own?.body ?? '').length > names ? [{ page, topics: [] }, ...sections] : sections;
}
