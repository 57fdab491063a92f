import { termId } from './term-id.ts';

/** Where a linked term leads, from the root of the site: its entry in the glossary. */
export function termAddress(term: string): string {
  return `/glossary/#${termId(term)}`;
}

/** The attribute by which scripts know a link to a term. */
export const TERM_LINK = 'data-pop-term';

/** The fragments of all terms that are linked in a piece of built HTML. */
export function linkedTermIds(html: string): Set<string> {
  return new Set([...html.matchAll(/<a\b[^>]*\bdata-pop-term\b[^>]*>/gu)].map(([tag]) => /#([^"]+)"/u.exec(tag)?.[1] ?? ''));
}
