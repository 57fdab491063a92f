import type { NearTerm } from './near-terms.ts';
import type { Search } from './query.ts';

/** A query of one word as two, where one of them is a term and both together are found: 「ストレージ 仮想化」. */
export async function findApart(search: Pick<Search, 'find'>, typed: string, near: readonly NearTerm[]): Promise<string | undefined> {
  for (const apart of partAtTerms(typed.trim(), near.map(({ term }) => term))) {
    const { hits } = await search.find(apart, { kind: undefined, section: undefined });
    if (hits.length > 0) return apart;
  }
  return undefined;
}

/** The word with a space behind each term it begins with, and before each it ends with; a single character is no word. */
export function partAtTerms(word: string, terms: readonly string[]): string[] {
  if (/[\s"“”＂]/u.test(word)) return [];
  const parted = terms.flatMap((term) => [
    ...(word.startsWith(term) ? [[term, word.slice(term.length)]] : []),
    ...(word.endsWith(term) ? [[word.slice(0, -term.length), term]] : []),
  ]);
  return [...new Set(parted.filter((parts) => parts.every(({ length }) => length > 1)).map((parts) => parts.join(' ')))];
}
