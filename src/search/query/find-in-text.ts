import { fold } from '../fold.ts';
import { isJoinable } from '../tokens.ts';

/**
 * One of the query’s words, folded, with all spellings it may stand in the text as, the longest
 * first.
 */
export type Wanted = { word: string; spellings: readonly string[] };

/** Half-open range of the original text, and which wanted word it is. */
export type Match = { from: number; to: number; word: number };

/**
 * Where the wanted words stand in `text`, exactly: ranges of the original text in their order, none
 * overlapping another. A Latin word written as one also finds the words it is made of (`VLANID`
 * finds “VLAN ID”).
 */
export function findInText(text: string, wanted: readonly Wanted[]): Match[] {
  const { text: folded, from, to } = fold(text);
  const found: Match[] = wanted.flatMap(({ word: typed, spellings }, word) => {
    const exact = spellings.flatMap((spelling) => occurrences(folded, spelling));
    const ranges =
      exact.length > 0 || !isJoinable(typed) ? exact : joinedOccurrences(folded, typed);
    return ranges.map(([a, b]) => ({ from: from[a]!, to: to[b - 1]!, word }));
  });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((match, i) => !found.slice(0, i).some((earlier) => earlier.to > match.from));
}

function occurrences(folded: string, needle: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1))
    found.push([at, at + needle.length]);
  return found;
}

/** Runs of whole Latin words that are `word` without the spaces between them. */
function joinedOccurrences(folded: string, word: string): [number, number][] {
  const pattern = new RegExp(`(?<![a-z0-9])${[...word].join(' ?')}(?![a-z0-9])`, 'g');
  return [...folded.matchAll(pattern)].map(({ 0: all, index }) => [index, index + all.length]);
}
