import { placeOf, type Place } from './places.ts';
import { mergePostings, type Occurrence, type Postings, type Reader, type Source } from './reader.ts';
import { pairToken, singleToken, symbolsOf, type Token } from './tokens.ts';

/** Where something stands on a page; a single character is known to be in some such place, but not where. */
export type Spot = { at: number | undefined; place: Place };

/** Page number → where on it. */
export type Found = Map<number, Spot[]>;

/** Finds a folded word in all sources of the reader. */
export async function findWord(reader: Reader, word: string): Promise<Found> {
  return unite(await Promise.all(reader.sources.map((source) => findIn(source, word))));
}

/** All finds in one. */
export function unite(finds: readonly Found[]): Found {
  const all: Found = new Map();
  for (const found of finds) for (const [page, spots] of found) all.set(page, [...(all.get(page) ?? []), ...spots]);
  return all;
}

/**
 * Finds a folded word exactly: every second pair of its symbols is looked up, and only positions count from which all
 * pairs stand in their order side by side. The first and last pair come before the others: most words that are nowhere
 * need no more.
 */
async function findIn(source: Source, word: string): Promise<Found> {
  const symbols = symbolsOf(word);
  if (symbols.length === 0) return new Map();
  if (symbols.length === 1) return findSingle(source, symbols[0]!);
  const lookUpAt = (offset: number): Promise<Postings> => source.lookUp(pairToken(symbols[offset]!, symbols[offset + 1]!));
  const ends = [...new Set([0, symbols.length - 2])];
  const outer = await Promise.all(ends.map(lookUpAt));
  const found = lineUp(outer, ends);
  if (found.size === 0) return found;
  const middle = Array.from({ length: Math.ceil((symbols.length - 1) / 2) }, (_, i) => i * 2).filter((i) => !ends.includes(i));
  return lineUp([...outer, ...(await Promise.all(middle.map(lookUpAt)))], [...ends, ...middle]);
}

/** The pages on which the postings stand at their offsets from one start. */
function lineUp(postings: readonly Postings[], offsets: readonly number[]): Found {
  const rarest = postings.reduce((a, b) => (b.size < a.size ? b : a));
  const found: Found = new Map();
  for (const page of rarest.keys()) {
    const spots = lineUpOnPage(postings.map((posting) => posting.get(page) ?? []), offsets);
    if (spots.length > 0) found.set(page, spots);
  }
  return found;
}

/** Start positions from which the occurrences `rows[i]` stand at `offsets[i]`; the place is the least one of all pairs. */
function lineUpOnPage(rows: readonly Occurrence[][], offsets: readonly number[]): Spot[] {
  const [first = [], ...others] = rows;
  const lookups = others.map((row) => new Map(row.map(({ at, weight }) => [at, weight])));
  const spots: Spot[] = [];
  for (const { at, weight } of first) {
    let place = placeOf(weight);
    const fits = lookups.every((lookup, i) => {
      const next = at + offsets[i + 1]!;
      if (!lookup.has(next)) return false;
      const other = placeOf(lookup.get(next));
      if (other.tier > place.tier) place = other;
      return true;
    });
    if (fits) spots.push({ at, place });
  }
  return spots;
}

async function findSingle(source: Source, symbol: number): Promise<Found> {
  const found = placed(await source.lookUp(singleToken(symbol)));
  return new Map([...found].map(([page, spots]) => [page, spots.map(({ place }) => ({ at: undefined, place }))]));
}

/** Where one token stands. */
export async function findToken(reader: Reader, token: Token): Promise<Found> {
  return placed(await lookUp(reader, token));
}

/** The postings of one token from all sources. */
export async function lookUp(reader: Reader, token: Token): Promise<Postings> {
  return mergePostings(await Promise.all(reader.sources.map((source) => source.lookUp(token))));
}

/** Where tokens stand that begin like this. */
export async function findStart(reader: Reader, start: Token): Promise<Found> {
  return placed(mergePostings(await Promise.all(reader.sources.map((source) => source.lookUpStart(start)))));
}

function placed(postings: Postings): Found {
  return new Map([...postings].map(([page, all]) => [page, all.map(({ at, weight }) => ({ at, place: placeOf(weight) }))]));
}
