import { foldName } from './aliases.ts';
import type { Wanted } from './find-in-text.ts';
import { findStart, findToken, findWord, unite, type Found, type Spot } from './look-up.ts';
import type { PageRow } from './page-table.ts';
import type { Kind } from './places.ts';
import type { WordOnPage } from './rank.ts';
import type { Reader } from './reader.ts';
import { isHiragana, looseRules, shortestOf, spellingRules, spellingsOf, toKatakana } from './spellings.ts';
import { isJoinable, joinedToken, nameStart, nameToken } from './tokens.ts';

/** Where one word of the query was found. */
export type FoundWord = {
  wanted: Wanted;
  /** Pages that hold the word in one of its spellings. */
  literal: Found;
  /** Pages about a term whose reading begins like the word. */
  named: Found;
  /** The looser spellings that were searched because the word itself is nowhere. */
  instead: readonly string[];
};

/** A page that holds every word. */
export type PageMatch = { number: number; words: WordOnPage[] };

/** Finds one folded word, itself and its spellings, and only where it is nowhere what is spelled more loosely. */
export async function findEverywhere(reader: Reader, word: string, pages: readonly PageRow[]): Promise<FoundWord> {
  const spellings = spellingsOf(word);
  const literal = await findSpelled(reader, word, spellings);
  const found: FoundWord = { wanted: { word, spellings }, literal, named: new Map(), instead: [] };
  // The glossary shows every reading; hiragana that stands nowhere else is a reading, or katakana not yet converted.
  const onlyShown = [...literal.keys()].every((page) => pages[page]?.kind === 'glossary');
  if (onlyShown && isHiragana(word)) {
    const byReading = { ...found, named: await findStart(reader, nameStart(word)) };
    return addLoose(reader, byReading, spellingsOf(toKatakana(word)));
  }
  return literal.size > 0 ? found : addLoose(reader, found, spellingsOf(word, [...spellingRules, ...looseRules]));
}

/** Adds the pages that hold the word in one of `loose`. */
async function addLoose(reader: Reader, found: FoundWord, loose: readonly string[]): Promise<FoundWord> {
  const { word, spellings } = found.wanted;
  const fresh = loose.filter((spelling) => !spellings.includes(spelling));
  const finds = await Promise.all(fresh.map((spelling) => findWord(reader, spelling)));
  const instead = fresh.filter((_, i) => finds[i]!.size > 0);
  return { ...found, wanted: { word, spellings: [...spellings, ...instead] }, literal: unite([found.literal, ...finds]), instead };
}

/** Finds the pages about a term of which the whole query is another name. */
export function findNamed(reader: Reader, words: readonly string[]): Promise<Found> {
  return findToken(reader, nameToken(foldName(words.join(''))));
}

/** The pages that hold all words in places of `kind`, and those that the query names, `whole`. */
export function matchPages(words: readonly FoundWord[], whole: Found, kind: Kind | undefined): PageMatch[] {
  const ofKind = (spots: readonly Spot[] = []): Spot[] => spots.filter(({ place }) => !kind || place.kind === kind);
  const onPage = (page: number): WordOnPage[] => words.map(({ wanted, literal, named }) => {
    const names = [...ofKind(named.get(page)), ...ofKind(whole.get(page))];
    return { spellings: wanted.spellings, spots: [...ofKind(literal.get(page)), ...names], isAlias: names.length > 0 };
  });
  const candidates = new Set([...whole.keys(), ...words.slice(0, 1).flatMap(({ literal, named }) => [...literal.keys(), ...named.keys()])]);
  return [...candidates].map((number) => ({ number, words: onPage(number) }))
    .filter(({ words: all }) => all.every(({ spots }) => spots.length > 0));
}

async function findSpelled(reader: Reader, word: string, spellings: readonly string[]): Promise<Found> {
  const variants = [...shortestOf(spellings), ...(word.includes(' ') ? [word.replaceAll(' ', '')] : [])];
  const joined = word.replaceAll(' ', '');
  return unite(await Promise.all([
    ...variants.map((variant) => findWord(reader, variant)),
    ...(isJoinable(joined) ? [findToken(reader, joinedToken(joined))] : []),
  ]));
}
