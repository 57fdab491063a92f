import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LinkableTerms } from '../terms/find-terms.ts';

/**
 * The names of the glossary for linking them in pages. What is wrong with the files is told by proofreading; here it only
 * means that nothing is linked.
 */
export function readLinkableTerms(): LinkableTerms {
  try {
    const terms = parse(readFileSync('content/glossary.yaml', 'utf8')) as { term: string; aliases?: string[] }[];
    const groups = parse(readFileSync('content/general-words.yaml', 'utf8')) as { words: string[] }[];
    return {
      terms: terms.map(({ term, aliases = [] }) => ({ term, aliases })),
      general: groups.flatMap(({ words }) => words),
    };
  } catch {
    return { terms: [], general: [] };
  }
}
