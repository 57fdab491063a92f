import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LinkableTerms } from '../content/terms/find-terms.ts';

/**
 * The names of the glossary for linking them in pages. What is wrong with the files is told by
 * validation; here it only means that nothing is linked.
 */
export function readLinkableTerms(): LinkableTerms {
  try {
    const glossary = readFileSync('content/glossary.yaml', 'utf8');
    const words = readFileSync('content/general-words.yaml', 'utf8');
    if (read?.glossary !== glossary || read.words !== words)
      read = { glossary, words, terms: linkableTerms(glossary, words) };
    return read.terms;
  } catch {
    return { terms: [], general: [] };
  }
}

/** What was read last: every page asks, and the files change only in the dev server. */
let read: { glossary: string; words: string; terms: LinkableTerms } | undefined;

function linkableTerms(glossary: string, words: string): LinkableTerms {
  const terms = parse(glossary) as { term: string; aliases?: string[] }[];
  const groups = parse(words) as { words: string[] }[];
  return {
    terms: terms.map(({ term, aliases = [] }) => ({ term, aliases })),
    general: groups.flatMap(({ words: each }) => each),
  };
}
