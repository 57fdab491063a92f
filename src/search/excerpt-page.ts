import { foldName, type Alias } from './aliases.ts';
import { cutExcerpt, type Piece } from './excerpt.ts';
import { findInText, type Match, type Wanted } from './find-in-text.ts';
import type { TextAddress } from './page-table.ts';
import { places, type Kind } from './places.ts';
import type { Hit } from './query.ts';
import type { Reader } from './reader.ts';
import { isHiragana } from './spellings.ts';
import type { TextBlock, TextSection } from './text-part.ts';

/** A section of a found page. */
export type FoundSection = {
  /** Id of the heading, '' for what stands before the first. */
  anchor: string;
  heading: string;
  kind: Kind;
  pieces: Piece[];
  /** How many matches the section has in the text that was read. */
  count: number;
  /** Set when the page was found by another name of a term, which the pieces then show. */
  alias?: Pick<Alias, 'term' | 'sort'>;
};

/** At most this many sections of a page are shown. */
const mostSections = 3;

/** Reads the parts of the page’s text that hold its best spots, at most `mostParts`, and cuts an excerpt from each section. */
export async function excerptPage(
  reader: Reader, hit: Hit, wanted: readonly Wanted[], mostParts: number,
): Promise<FoundSection[]> {
  const parts = await Promise.all(partsOf(hit, mostParts).map(reader.text));
  return cutSections(parts, wanted);
}

function cutSections(parts: readonly TextSection[][], wanted: readonly Wanted[]): FoundSection[] {
  const sections = joinSections(parts.flat())
    .map((section, order) => ({ order, ...bestOf(section, wanted) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.words - a.words || a.tier - b.tier || b.count - a.count || a.order - b.order);
  // Where one section has all words, sections with some of them are noise.
  const least = sections[0]?.words === wanted.length ? wanted.length : 1;
  return sections.filter(({ words }) => words >= least).slice(0, mostSections).map(({ found, count }) => ({ ...found, count }));
}

/** The parts in which the best spots are, in the order of the page; where nothing is known, the first few. */
function partsOf({ page, spots }: Hit, most: number): TextAddress[] {
  const ordered = [...spots].sort((a, b) => a.place.tier - b.place.tier || (a.at ?? 0) - (b.at ?? 0));
  const known = ordered.flatMap(({ at }) => (at === undefined ? [] : [page.parts.findLastIndex(([start]) => start <= at)]));
  if (known.length === 0) return page.parts.slice(0, most + 3);
  return [...new Set(known)].slice(0, most).sort((a, b) => a - b).flatMap((part) => page.parts.slice(part, part + 1));
}

/** A section that was cut into two parts is one again. */
function joinSections(sections: readonly TextSection[]): TextSection[] {
  const joined: TextSection[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last?.anchor === section.anchor) joined.splice(-1, 1, { ...last, blocks: [...last.blocks, ...section.blocks] });
    else joined.push(section);
  }
  return joined;
}

/** A block this long says something of its heading; shorter ones may be a name again. */
const tellingLength = 12;

const headingPlaces: readonly string[] = ['title', 'heading', 'entry'];

type Candidate = { block: TextBlock; matches: Match[]; words: number; tier: number };

/** The block of a section that shows most of the query, and how much the whole section has of it. */
function bestOf({ anchor, heading, blocks }: TextSection, wanted: readonly Wanted[]) {
  const candidates: Candidate[] = blocks.map((block) => {
    const matches = block.alias ? matchName(block.text, wanted) : findInText(block.text, wanted);
    return { block, matches, words: new Set(matches.map(({ word }) => word)).size, tier: places[block.place]?.tier ?? 9 };
  });
  const found = candidates.filter(({ matches }) => matches.length > 0);
  // A heading is shown as heading anyway: then what follows it says more.
  const headingHas = anchor === '' || findInText(heading, wanted).length > 0;
  const isShown = ({ block }: Candidate): boolean => headingHas && headingPlaces.includes(places[block.place]?.name ?? '');
  const best = found.sort((a, b) => b.words - a.words || +isShown(a) - +isShown(b) || a.tier - b.tier || a.block.at - b.block.at)[0];
  const shown = best ?? candidates[0];
  const others = candidates.filter((candidate) => !isShown(candidate) && !candidate.block.alias);
  const next = best && isShown(best) ? (others.find(({ block }) => block.text.length >= tellingLength) ?? others[0]) : undefined;
  const pieces = next ? cutExcerpt(next.block.text, []) : cutExcerpt(shown?.block.text ?? '', shown?.matches ?? []);
  const words = shown?.block.alias ? wanted.length : new Set(found.flatMap(({ matches }) => matches.map(({ word }) => word))).size;
  const alias = shown?.block.alias;
  return {
    words,
    tier: Math.min(...found.map(({ tier }) => tier)),
    count: found.reduce((sum, { matches }) => sum + matches.length, 0),
    found: { anchor, heading, kind: places[shown?.block.place ?? 0]?.kind ?? 'text', pieces, ...(alias && { alias }) },
  };
}

/** Another name counts only as a whole, or as a reading that begins like this; several words may be one name. */
function matchName(name: string, wanted: readonly Wanted[]): Match[] {
  const own = foldName(name);
  const typed = [...wanted.map(({ word }) => word), wanted.map(({ word }) => word).join('')].map((word) => word.replaceAll(' ', ''));
  const at = typed.findIndex((word) => word === own || (isHiragana(word) && own.startsWith(word)));
  return at < 0 ? [] : [{ from: 0, to: name.length, word: Math.min(at, wanted.length - 1) }];
}
