import { getCollection } from 'astro:content';
import { nodePlaces, type NodePlace } from './node-places.ts';

/** Where every line of a chapter's outline stands in the book, by line. */
export async function chapterPlaces(chapter: string): Promise<Map<number, NodePlace>> {
  const root = (await getCollection('trees')).find(({ id }) => id === chapter)?.data.root;
  return root ? nodePlaces(chapter, root) : new Map();
}
