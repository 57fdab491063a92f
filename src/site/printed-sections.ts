import { getCollection } from 'astro:content';
import { hasNotes } from './has-notes.ts';
import type { Chapter, Section } from './navigation.ts';

/** What is printed of a chapter: its sections, and before them its own page when there are notes on it, as a section without topics. */
export async function printedSections({ page, sections }: Chapter): Promise<Section[]> {
  const own = (await getCollection('pages')).find(({ id }) => id === page.id);
  return hasNotes(page, own?.body ?? '') ? [{ page, topics: [] }, ...sections] : sections;
}
