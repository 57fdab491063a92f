import { foldName } from './aliases.ts';
import type { Spot } from './look-up.ts';
import type { PageRow } from './page-table.ts';
import { tiers } from './places.ts';

/** What a word was found as on a page. */
export type WordOnPage = { spellings: readonly string[]; spots: readonly Spot[]; isAlias: boolean };

/** Sort key of a page for a query: compare from the first number on, the less the earlier. */
export type Rank = readonly number[];

/** Pages that only gather what others explain come later. Anything else is between sections and the glossary. */
const kindOrder = ['topic', 'section', 'chapter', undefined, 'glossary', 'errata'];

/**
 * Ranks a page: the page about the thing, then headings, then words to learn and key points, then body text; within
 * these the shorter title that has the word, the more telling kind of page, and where it stands most often.
 */
export function rankPage(page: PageRow, words: readonly WordOnPage[]): Rank {
  const names = namesOf(page.title);
  const whole = words.map(({ spellings }) => spellings[0] ?? '').join('').replaceAll(' ', '');
  const wordRanks = words.map((word) => rankWord(names, word));
  const kind = kindOrder.indexOf(page.kind);
  const count = words.reduce((sum, { spots }) => sum + Math.log2(1 + spots.length), 0);
  return [
    names.includes(whole) ? 0 : 1,
    wordRanks.reduce((sum, { tier }) => sum + tier, 0),
    wordRanks.reduce((sum, { rest }) => sum + rest, 0),
    kind < 0 ? kindOrder.indexOf(undefined) : kind,
    -count,
  ];
}

/** Compares two sort keys, for `sort`. */
export function compareRanks(a: Rank, b: Rank): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/** The title and its halves: `FCIP：Fibre Channel over TCP/IP` is named FCIP as well as by its full name. */
function namesOf(title: string): string[] {
  return [...new Set([title, ...title.split(/[：:]/)].map(foldName))].filter(Boolean);
}

/** `rest`: how much of the title is not the word; 0 when the title is the word itself or has nothing of it. */
function rankWord(names: readonly string[], { spellings, spots, isAlias }: WordOnPage): { tier: number; rest: number } {
  const own = spellings.map((spelling) => spelling.replaceAll(' ', ''));
  if (names.some((name) => own.includes(name))) return { tier: tiers.title, rest: 0 };
  if (isAlias && spots.some(({ place }) => place.tier === tiers.alias)) {
    return { tier: tiers.title, rest: Math.min(...names.map(({ length }) => length)) / 100 };
  }
  const title = names.find((name) => own.some((word) => standsIn(name, word)));
  if (title !== undefined) return { tier: tiers.alias, rest: title.length - (own.at(-1)?.length ?? 0) };
  // A word inside another Latin word of the title (LAN in VXLAN) says little: as good as a heading.
  return { tier: Math.max(tiers.heading, Math.min(...spots.map(({ place }) => place.tier), tiers.body)), rest: 0 };
}

/** Whether `word` stands in `name` without cutting a Latin word in two. */
function standsIn(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    const cutsBefore = isLatin(name[at - 1]) && isLatin(word[0]);
    const cutsAfter = isLatin(name[at + word.length]) && isLatin(word.at(-1));
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

function isLatin(char = ''): boolean {
  return /[a-z0-9]/.test(char);
}
