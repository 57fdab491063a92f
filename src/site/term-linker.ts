import { getCollection, getEntry } from 'astro:content';
import { createTermFinder } from '../terms/find-terms.ts';
import { linkedTermIds, type Linker } from '../terms/marked-text.ts';
import { termId } from '../terms/term-entry.ts';

/**
 * Finds the terms of the glossary to link in the supplements of a page: each once, none that is general, that the page's
 * subject names, or that `notes`, the built text of the page, links already.
 */
export async function termLinker(subject: string, notes = ''): Promise<Linker> {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  const general = (await getEntry('generalWords', 'words'))?.data.groups.flatMap(({ words }) => words) ?? [];
  const linked = linkedTermIds(notes);
  const done = new Set([...general, ...terms.map(({ term }) => term).filter((term) => linked.has(termId(term)))]);
  const find = createTermFinder(terms);
  find(subject, done);
  return (text) => find(text, done);
}
