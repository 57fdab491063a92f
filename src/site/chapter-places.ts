import { getCollection } from 'astro:content';
import { nodePlaces, type NodePlace } from './node-places.ts';

const known = new Map<string, Promise<Map<number, NodePlace>>>();

/** Where every line of a chapter's outline stands in the book, by line; read once per build, in the dev server on every call. */
export function chapterPlaces(chapter: string): Promise<Map<number, NodePlace>> {
  if (import.meta.env.DEV) return readPlaces(chapter);
  const places = known.get(chapter) ?? readPlaces(chapter);
  known.set(chapter, places);
  return places;
}

async function readPlaces(chapter: string): Promise<Map<number, NodePlace>> {
  const root = (await getCollection('trees')).find(({ id }) => id === chapter)?.data.root;
  return root ? nodePlaces(chapter, root) : new Map();
}
