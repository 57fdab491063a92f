import type { PageTable, TextAddress } from './page-table.ts';
import type { TextSection } from './text-part.ts';
import type { Token } from './tokens.ts';

/** Where a token stands: page number → its positions, ascending. */
export type Postings = ReadonlyMap<number, Occurrence[]>;

/** One position of a token and the weight that Pagefind keeps for it (see places.ts); undefined when the reader cannot know. */
export type Occurrence = { at: number; weight: number | undefined };

/** What knows where tokens stand. */
export type Source = {
  /** Where `token` stands; an empty map when nowhere. */
  lookUp: (token: Token) => Promise<Postings>;
  /** Where tokens stand that begin with `start`. */
  lookUpStart: (start: Token) => Promise<Postings>;
};

/** How the pages are read. A promise that fails is not kept: the next call tries again. */
export type Reader = {
  /** Loads what every query needs. */
  warm: () => Promise<void>;
  /** The table of all pages. */
  table: () => Promise<PageTable>;
  /** The texts at hand and the index; no block of a page is in both. */
  sources: readonly Source[];
  /** A part of a page’s text, by the address that the table gives for it. */
  text: (address: TextAddress) => Promise<TextSection[]>;
};

/** `missing`: not reached or not there. `broken`: there, but damaged. `version`: of a Pagefind we do not know. */
export type IndexProblem = 'missing' | 'broken' | 'version';

/** Why the index could not be read. */
export class IndexError extends Error {
  readonly reason: IndexProblem;

  constructor(reason: IndexProblem, message: string) {
    super(message);
    this.name = 'IndexError';
    this.reason = reason;
  }
}

/** All postings in one. */
export function mergePostings(all: readonly Postings[]): Postings {
  const merged = new Map<number, Occurrence[]>();
  for (const postings of all) {
    for (const [page, found] of postings) merged.set(page, [...(merged.get(page) ?? []), ...found]);
  }
  return merged;
}

/** Remembers what `load` gives for a key while it is under way and when it has come, but forgets failures. */
export function remember<K, V>(load: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const fresh = load(key);
    kept.set(key, fresh);
    fresh.catch(() => kept.delete(key));
    return fresh;
  };
}

/** The same for something there is only one of. */
export function once<V>(load: () => Promise<V>): () => Promise<V> {
  const kept = remember<'', V>(load);
  return () => kept('');
}
