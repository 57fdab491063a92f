import { foldName } from '../fold.ts';
import type { Alias, Block, Section } from '../page-text.ts';
import { placeNamed, type Kind } from '../places.ts';
import { isHiragana } from '../spellings.ts';
import { cutExcerpt, type Piece } from './excerpt.ts';
import { findInText, type Match, type Wanted } from './find-in-text.ts';

/** A section of a found page. */
export type FoundSection = {
  /** Id of the heading, '' for what stands before the first. */
  anchor: string;
  heading: string;
  kind: Kind;
  pieces: Piece[];
  /** How many matches the section has. */
  count: number;
  /** Set when the page was found by another name of a term, which the pieces then show. */
  alias?: Alias;
};

/** At most this many sections of a page are shown. */
const mostSections = 3;

/** An excerpt of each section that has what is wanted, the best first. */
export function excerptSections(
  sections: readonly Section[],
  wanted: readonly Wanted[],
): FoundSection[] {
  const found = sections
    .flatMap((section) => excerptSection(section, wanted))
    .sort((a, b) => b.words - a.words || a.tier - b.tier || b.shown.count - a.shown.count);
  // Where one section has all words, sections with some of them are noise.
  const least = found[0]?.words === wanted.length ? wanted.length : 1;
  return found
    .filter(({ words }) => words >= least)
    .slice(0, mostSections)
    .map(({ shown }) => shown);
}

/** A block that has some of the words. */
type Candidate = {
  block: Block;
  matches: Match[];
  words: number;
  tier: number;
  isHeading: boolean;
};

/** A block this long says something of its heading; shorter ones may be a name again. */
const tellingLength = 12;

/**
 * The block of a section that shows most of the query, and how much of it the whole section has.
 */
function excerptSection({ anchor, heading, blocks }: Section, wanted: readonly Wanted[]) {
  // A heading is shown as heading anyway: then what follows it says more.
  const isShown = anchor === '' || findInText(heading, wanted).length > 0;
  const candidates = blocks.map((block): Candidate => {
    const matches = block.alias ? matchName(block.text, wanted) : findInText(block.text, wanted);
    const isHeading = isShown && ['title', 'heading', 'entry'].includes(block.place);
    return {
      block,
      matches,
      words: countWords(matches),
      tier: placeNamed(block.place).tier,
      isHeading,
    };
  });
  const found = candidates.filter(({ matches }) => matches.length > 0)
    .sort((a, b) => b.words - a.words || +a.isHeading - +b.isHeading || a.tier - b.tier);
  const [best] = found;
  if (!best) return [];
  const { alias, place } = best.block;
  const text = candidates
    .filter(({ isHeading, block }) => !isHeading && !block.alias)
    .map(({ block }) => block.text);
  const next = best.isHeading
    ? (text.find(({ length }) => length >= tellingLength) ?? text[0])
    : undefined;
  const matches = found.flatMap((candidate) => candidate.matches);
  return [{
    words: alias ? wanted.length : countWords(matches),
    tier: Math.min(...found.map(({ tier }) => tier)),
    shown: {
      anchor, heading, kind: placeNamed(place).kind, count: matches.length, ...(alias && { alias }),
      pieces: next === undefined ? cutExcerpt(best.block.text, best.matches) : cutExcerpt(next, []),
    },
  }];
}

const countWords = (matches: readonly Match[]): number =>
  new Set(matches.map(({ word }) => word)).size;

/**
 * Another name counts only as a whole, or as a reading that begins like this; several words may be
 * one name.
 */
function matchName(name: string, wanted: readonly Wanted[]): Match[] {
  const own = foldName(name);
  const words = wanted.map(({ word }) => word.replaceAll(' ', ''));
  const at = [...words, words.join('')].findIndex(
    (word) => word === own || (isHiragana(word) && own.startsWith(word)),
  );
  return at < 0 ? [] : [{ from: 0, to: name.length, word: Math.min(at, wanted.length - 1) }];
}
