import { getCollection } from 'astro:content';
import { showsReading, termId, type TermNote } from '../content/terms/term-entry.ts';

/**
 * What the notes beside linked terms say, by the fragment of the term's entry; loaded when a reader
 * first asks for one.
 */
export async function GET(): Promise<Response> {
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  const notes = terms.map((term): [string, TermNote] => [
    termId(term.term),
    [
      term.term,
      showsReading(term) ? term.reading : '',
      term.expansion === term.term ? '' : term.expansion,
      term.definition,
    ],
  ]);
  return Response.json(Object.fromEntries(notes));
}
