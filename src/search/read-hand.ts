import { foldName } from './aliases.ts';
import { fold } from './fold.ts';
import { unpackHand, type HandBlock } from './hand-text.ts';
import { placeNamed, places, storedWeight } from './places.ts';
import { mergePostings, type Occurrence, type Postings, type Source } from './reader.ts';
import { termFlags } from './term-flags.ts';
import type { TextBlock, TextSection } from './text-part.ts';
import { joinedToken, joinedWords, nameToken, noSymbol, symbolText, textOfToken, type Token } from './tokens.ts';

/** The texts at hand, by page. */
export type Hand = Source & { pages: readonly TextSection[][] };

/** Positions at hand come before those of the index, so that of two equal places the one is shown that needs no loading. */
export const handStart = -(2 ** 30);

/**
 * Opens the texts at hand: a source that finds by reading them what the index would say of them (lay-out.ts). Throws a
 * TypeError when `packed` is none.
 */
export function openHand(packed: string): Hand {
  const unpacked = unpackHand(packed);
  const folded = foldOnce();
  const pages = unpacked.map((sections): Page => layOutPage(sections.flatMap(({ blocks }) => blocks), folded));
  const words = gatherWords(pages, folded);
  return {
    lookUp: async (token) => {
      const text = textOfToken(token);
      return text === undefined ? (words.get(token) ?? new Map()) : findText(pages, text);
    },
    lookUpStart: async (start) =>
      mergePostings([...words].filter(([token]) => token.startsWith(start)).map(([, postings]) => postings)),
    pages: unpacked.map((sections, number) => {
      const placed = pages[number]!.blocks.values();
      return sections.map(({ anchor, heading, blocks }) => ({ anchor, heading, blocks: blocks.map(() => textBlock(placed.next().value!)) }));
    }),
  };
}

/** The blocks of a page as one text of symbols, and where in it each begins. */
type Page = { text: string; blocks: PlacedBlock[] };
type PlacedBlock = { start: number; block: HandBlock };

function layOutPage(blocks: readonly HandBlock[], folded: (text: string) => string): Page {
  const page: Page = { text: '', blocks: [] };
  for (const block of blocks) {
    page.blocks.push({ start: page.text.length, block });
    page.text += (block.alias ? '' : symbolText(folded(block.text))) + noSymbol;
  }
  return page;
}

/** Latin words written as one and other names of terms: tokens that are not found by reading. */
function gatherWords(pages: readonly Page[], folded: (text: string) => string): ReadonlyMap<Token, Postings> {
  const words = new Map<Token, Map<number, Occurrence[]>>();
  for (const [number, { blocks }] of pages.entries()) {
    for (const { start, block: { text, place, alias } } of blocks) {
      const tokens = alias ? [nameToken(foldName(text))] : joinedWords(folded(text)).map(joinedToken);
      for (const token of tokens) {
        const postings = words.get(token) ?? new Map<number, Occurrence[]>();
        postings.set(number, [...(postings.get(number) ?? []), { at: handStart + start, weight: storedWeight(place) }]);
        words.set(token, postings);
      }
    }
  }
  return words;
}

function findText(pages: readonly Page[], text: string): Postings {
  const found = new Map<number, Occurrence[]>();
  for (const [number, page] of pages.entries()) {
    const all = occurrences(page, text);
    if (all.length > 0) found.set(number, all);
  }
  return found;
}

function occurrences({ text, blocks }: Page, part: string): Occurrence[] {
  const found: Occurrence[] = [];
  let current = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    while ((blocks[current + 1]?.start ?? Infinity) <= at) current++;
    const { start, block } = blocks[current]!;
    const isTerm = block.place.name === 'body' && inTerm(block, at - start, part.length);
    found.push({ at: handStart + at, weight: storedWeight(isTerm ? placeNamed('key') : block.place) });
  }
  return found;
}

/** Whether a pair of symbols belongs to a word to learn; of a single character the index does not say. */
function inTerm({ text, terms }: HandBlock, at: number, length: number): boolean {
  if (length < 2 || terms.length === 0) return false;
  const flags = termFlags(fold(text), terms);
  return flags[at] === true && flags[at + 1] === true;
}

const textBlock = ({ start, block: { text, place, alias } }: PlacedBlock): TextBlock =>
  ({ at: handStart + start, place: places.indexOf(place), text, ...(alias && { alias }) });

/** Folds a text that stands in several places only once. */
function foldOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? fold(text).text;
    known.set(text, folded);
    return folded;
  };
}
