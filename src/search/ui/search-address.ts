import type { Alias } from '../page-text.ts';
import type { Answer, Filter } from '../query/query.ts';
import { kinds } from '../places.ts';

/** The site’s base path with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of the search page for a query. */
export function searchAddress(typed: string, { kind, section }: Filter): string {
  const query = new URLSearchParams({
    q: typed,
    ...(kind && { kind }),
    ...(section && { in: section }),
  });
  return `${base}search/${typed || kind || section ? `?${query}` : ''}`;
}

/**
 * What an address of the search page asks for; the section may be gone, or a number from older
 * addresses.
 */
export function readSearchAddress(search: string): { typed: string; filter: Filter } {
  const query = new URLSearchParams(search);
  return {
    typed: query.get('q') ?? '',
    filter: {
      kind: kinds.find((kind) => kind === query.get('kind')),
      section: query.get('in') ?? undefined,
    },
  };
}

/**
 * The address of a place on a found page, with the words to mark there: those that were found, not
 * those that were typed.
 */
export function placeAddress(
  path: string,
  anchor: string,
  { wanted, instead }: Answer,
  alias?: Pick<Alias, 'term'>,
): string {
  const words = alias
    ? [alias.term]
    : wanted.map(({ word, spellings }) => spellings.find((s) => instead.includes(s)) ?? word);
  const mark = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  return `${base}${path}?${new URLSearchParams({ mark })}${anchor && `#${encodeURIComponent(anchor)}`}`;
}
