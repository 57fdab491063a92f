import { fold } from '../fold.ts';

/** A word that a page must hold, folded; with spaces only when it was put in quotation marks. */
export type ParsedQuery = { state: QueryState; words: string[] };

/** `empty`: nothing typed. `symbols`: nothing but signs. `long`: more than a query can be. */
export type QueryState = 'ok' | 'empty' | 'symbols' | 'long';

/** The most characters that are searched for: each second one is a look-up. */
const longestQuery = 200;

/**
 * Reads what was typed: words apart by spaces, of which a page must hold all; `"…"` or `“…”` around
 * several makes them one. An opening mark that is never closed reaches to the end; a mark inside a
 * word is a character like any other.
 */
export function parseQuery(typed: string): ParsedQuery {
  if (typed.length > longestQuery * 8) return { state: 'long', words: [] };
  const parts = [
    ...typed.matchAll(/(?<!\S)(?:["＂]([^"＂]*)(?:["＂](?!\S)|$)|“([^”]*)”(?!\S))|\S+/gu),
  ];
  const words = [
    ...new Set(
      parts.map(([all, plain, curly]) => fold(plain ?? curly ?? all).text).filter(Boolean),
    ),
  ];
  if (words.length === 0) return { state: 'empty', words };
  if (words.join('').length > longestQuery) return { state: 'long', words: [] };
  return words.some((word) => /[\p{L}\p{N}]/u.test(word))
    ? { state: 'ok', words }
    : { state: 'symbols', words: [] };
}
