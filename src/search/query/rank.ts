import { foldName } from '../fold.ts';
import type { PageRow } from '../page-text.ts';
import { tiers } from '../places.ts';
import type { Spot } from './find-word.ts';

/** What a word was found as on a page; `isAlias` when also as another name of a term. */
export type WordOnPage = { spellings: readonly string[]; spots: readonly Spot[]; isAlias: boolean };

/**
 * Pages that only gather what others explain come later. Anything else is between sections and the
 * glossary.
 */
const kindOrder = ['topic', 'section', 'chapter', undefined, 'glossary', 'errata'];

/**
 * The sort key of a page: compare from the first number on, the less the earlier. The page about
 * the thing, then headings, then words to learn and key points, then body text; within these the
 * shorter title that has the word, the more telling kind of page, and where it stands most often.
 */
export function rankPage(
  { title, kind }: Pick<PageRow, 'title' | 'kind'>,
  words: readonly WordOnPage[],
): number[] {
  const names = namesOf(title);
  const whole = words
    .map(({ spellings }) => spellings[0] ?? '')
    .join('')
    .replaceAll(' ', '');
  const ranks = words.map((word) => rankWord(names, word));
  const order = kindOrder.indexOf(kind);
  return [
    names.includes(whole) ? 0 : 1,
    sum(ranks.map(({ tier }) => tier)),
    sum(ranks.map(({ rest }) => rest)),
    order < 0 ? kindOrder.indexOf(undefined) : order,
    -sum(words.map(({ spots }) => Math.log2(1 + spots.length))),
  ];
}

/** Compares two sort keys, for `sort`. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/**
 * The title and its halves: `FCIP：Fibre Channel over TCP/IP` is named FCIP as well as by its full
 * name.
 */
function namesOf(title: string): string[] {
  return [...new Set([title, ...title.split(/[：:]/)].map(foldName))].filter(Boolean);
}

/**
 * `rest`: how much of the title is not the word; 0 when the title is the word itself or has nothing
 * of it.
 */
function rankWord(
  names: readonly string[],
  { spellings, spots, isAlias }: WordOnPage,
): { tier: number; rest: number } {
  const own = spellings.map((spelling) => spelling.replaceAll(' ', ''));
  if (names.some((name) => own.includes(name))) return { tier: tiers.title, rest: 0 };
  if (isAlias && spots.some(({ place }) => place.tier === tiers.alias)) {
    return { tier: tiers.title, rest: Math.min(...names.map(({ length }) => length)) / 100 };
  }
  const title = names.find((name) => own.some((word) => standsIn(name, word)));
  if (title !== undefined)
    return { tier: tiers.alias, rest: title.length - (own.at(-1)?.length ?? 0) };
  // A word inside another Latin word of the title (LAN in VXLAN) says little: as good as a heading.
  return {
    tier: Math.max(tiers.heading, Math.min(...spots.map(({ place }) => place.tier), tiers.body)),
    rest: 0,
  };
}

/** Whether `word` stands in `name` without cutting a Latin word in two. */
function standsIn(name: string, word: string): boolean {
  const literal = word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  return RegExp(
    `${isLatin(word[0]) ? '(?<![a-z0-9])' : ''}${literal}${isLatin(word.at(-1)) ? '(?![a-z0-9])' : ''}`,
  ).test(name);
}

const isLatin = (char = ''): boolean => /[a-z0-9]/.test(char);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
