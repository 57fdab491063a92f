import type { Place } from '../places.ts';
import { pairStart, pairToken } from '../tokens.ts';
import type { Index, Part, Postings } from './read-index.ts';

/** Something that was found: on which page, in which file of its text, and in what place there. */
export type Spot = Part & { place: Place };

/**
 * Finds a folded word exactly: every second pair of its units is looked up, and only positions
 * count from which all pairs stand in their order side by side. The first and last pair come before
 * the others: most words that are nowhere need no more.
 */
export async function findWord(index: Index, word: string): Promise<Spot[]> {
  if (word.length < 2) return word ? toSpots(index, await index.findStart(pairStart(word))) : [];
  const last = word.length - 2;
  const lookUp = (offsets: number[]): Promise<Offset[]> =>
    Promise.all(
      offsets.map(async (at) => ({ at, postings: await index.find(pairToken(word, at)) })),
    );
  const outer = await lookUp(last > 0 ? [0, last] : [0]);
  const ends = lineUp(outer);
  if (ends.size === 0 || last < 2) return toSpots(index, ends);
  const middle = Array.from({ length: Math.ceil(last / 2) - 1 }, (_, i) => i * 2 + 2);
  return toSpots(index, lineUp([...outer, ...(await lookUp(middle))]));
}

/** What stands where in the index, as spots. */
export async function toSpots(index: Index, postings: Postings): Promise<Spot[]> {
  const { parts } = await index.table();
  return [...postings].flatMap(([number, positions]) =>
    [...positions.values()].map((place) => ({ ...parts[number]!, place })));
}

/** A pair of the word: how far from its start, and where in the index. */
type Offset = { at: number; postings: Postings };

/**
 * Where the pairs stand at their offsets from one start; the place is the least one of all pairs.
 */
function lineUp([first, ...others]: readonly Offset[]): Postings {
  const found: Postings = new Map();
  for (const [number, starts] of first?.postings ?? []) {
    for (const [start, place] of starts) {
      const places = [
        place,
        ...others.map(({ at, postings }) => postings.get(number)?.get(start + at)),
      ];
      if (!places.every((other) => other !== undefined)) continue;
      const least = places.reduce((a, b) => (b.tier > a.tier ? b : a));
      found.set(number, (found.get(number) ?? new Map<number, Place>()).set(start, least));
    }
  }
  return found;
}
