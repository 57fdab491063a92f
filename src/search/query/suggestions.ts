import { fold } from '../fold.ts';
import { pairToken } from '../tokens.ts';
import { parseQuery } from './parse-query.ts';
import { findPages } from './query.ts';
import type { GlossaryNotes, Index } from './read-index.ts';

/** A term of the glossary and the id of its entry. */
export type NearTerm = { anchor: string; term: string };

/** What may help where nothing is found. */
export type Suggestions = {
  /** Terms that are written nearly like the query, the nearest first. */
  near: NearTerm[];
  /**
   * A query of one word as two, where one of them is a term and both together are found: 「ストレージ
   * 仮想化」.
   */
  apart: string | undefined;
};

/** What may help with a query that finds nothing. Rejects with an IndexError. */
export async function suggest(index: Index, typed: string): Promise<Suggestions> {
  const near = nearTerms(await index.terms(), parseQuery(typed).words);
  for (const apart of partAtTerms(typed.trim(), near.map(({ term }) => term))) {
    const { hits } = await findPages(index, apart, { kind: undefined, section: undefined });
    if (hits.length > 0) return { near, apart };
  }
  return { near, apart: undefined };
}

/**
 * The terms that share most pairs of neighbouring characters with one of the words, and at least a
 * quarter.
 */
export function nearTerms(notes: GlossaryNotes, words: readonly string[]): NearTerm[] {
  const wanted = words.map((word) => pairsOf(word));
  return Object.entries(notes).map(([anchor, [term, reading]]) => {
    const own = pairsOf(fold(term).text).union(pairsOf(fold(reading).text));
    return {
      anchor,
      term,
      share: Math.max(
        0,
        ...wanted.map((pairs) => pairs.intersection(own).size / (pairs.size || 1)),
      ),
    };
  }).filter(({ share }) => share >= 0.25).sort((a, b) => b.share - a.share).slice(0, 5);
}

function pairsOf(folded: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => pairToken(folded, at)),
  );
}

/**
 * The word with a space behind each term it begins with, and before each it ends with; a single
 * character is no word.
 */
export function partAtTerms(word: string, terms: readonly string[]): string[] {
  if (/[\s"“”＂]/u.test(word)) return [];
  const parted = terms.flatMap((term) => [
    ...(word.startsWith(term) ? [[term, word.slice(term.length)]] : []),
    ...(word.endsWith(term) ? [[word.slice(0, -term.length), term]] : []),
  ]);
  return [
    ...new Set(
      parted
        .filter((parts) => parts.every(({ length }) => length > 1))
        .map((parts) => parts.join(' ')),
    ),
  ];
}
