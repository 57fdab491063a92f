import { foldName } from '../fold.ts';
import type { Kind } from '../places.ts';
import {
  isHiragana,
  looseRules,
  shortestOf,
  spellingRules,
  spellingsOf,
  toKatakana,
} from '../spellings.ts';
import { isJoinable, nameStart, nameToken } from '../tokens.ts';
import { findWord, toSpots, type Spot } from './find-word.ts';
import type { WordOnPage } from './rank.ts';
import type { Index } from './read-index.ts';

/** Where one word of the query was found. */
export type FoundWord = {
  /** The word, folded. */
  word: string;
  /** All it may stand in the text as, the longest first. */
  spellings: readonly string[];
  /** Where it stands in one of its spellings. */
  spots: readonly Spot[];
  /** Terms whose reading begins like the word. */
  named: readonly Spot[];
  /** The looser spellings that were found because the word itself is nowhere. */
  instead: readonly string[];
};

/** A page that holds every word. */
export type PageMatch = { number: number; words: WordOnPage[] };

/**
 * Finds one folded word, itself and its spellings, and only where it is nowhere what is spelled
 * more loosely.
 */
export async function findSpelled(index: Index, word: string): Promise<FoundWord> {
  const spellings = spellingsOf(word);
  const joined = word.replaceAll(' ', '');
  const spots = (
    await Promise.all([
      ...[...shortestOf(spellings), ...(joined === word ? [] : [joined])].map((spelling) =>
        findWord(index, spelling),
      ),
      ...(isJoinable(joined) ? [findJoined(index, joined)] : []),
    ])
  ).flat();
  const found: FoundWord = { word, spellings, spots, named: [], instead: [] };
  // The glossary shows every reading; hiragana that stands nowhere else is a reading, or katakana
  // not yet converted.
  const { pages } = await index.table();
  if (isHiragana(word) && spots.every(({ page }) => pages[page]?.kind === 'glossary')) {
    const named = namesOnly(await toSpots(index, await index.findStart(nameStart(word))));
    return addLoose(index, { ...found, named }, spellingsOf(toKatakana(word)));
  }
  return spots.length > 0
    ? found
    : addLoose(index, found, spellingsOf(word, [...spellingRules, ...looseRules]));
}

/** Finds the terms of which the whole query is another name. */
export async function findNamed(index: Index, words: readonly string[]): Promise<Spot[]> {
  return namesOnly(await toSpots(index, await index.find(nameToken(foldName(words.join(''))))));
}

/** The pages that hold all words in places of `kind`, and those that the query names, `whole`. */
export function matchPages(
  words: readonly FoundWord[],
  whole: readonly Spot[],
  kind: Kind | undefined,
): PageMatch[] {
  const byPage = (spots: readonly Spot[]): Map<number, Spot[]> =>
    Map.groupBy(
      spots.filter(({ place }) => !kind || place.kind === kind),
      ({ page }) => page,
    );
  const names = byPage(whole);
  const found = words.map(({ spellings, spots, named }) => ({
    spellings,
    spots: byPage(spots),
    named: byPage(named),
  }));
  const candidates = new Set(
    [names, ...found.slice(0, 1).flatMap((word) => [word.spots, word.named])].flatMap((map) => [
      ...map.keys(),
    ]),
  );
  return [...candidates]
    .map((number) => ({
      number,
      words: found.map(({ spellings, spots, named }): WordOnPage => {
        const aliases = [...(named.get(number) ?? []), ...(names.get(number) ?? [])];
        return {
          spellings,
          spots: [...(spots.get(number) ?? []), ...aliases],
          isAlias: aliases.length > 0,
        };
      }),
    }))
    .filter((match) => match.words.every(({ spots }) => spots.length > 0));
}

/** Adds where the word stands in one of `loose`. */
async function addLoose(
  index: Index,
  found: FoundWord,
  loose: readonly string[],
): Promise<FoundWord> {
  const fresh = loose.filter((spelling) => !found.spellings.includes(spelling));
  const finds = await Promise.all(fresh.map((spelling) => findWord(index, spelling)));
  const instead = fresh.filter((_, i) => finds[i]!.length > 0);
  return {
    ...found,
    spellings: [...found.spellings, ...instead],
    spots: [...found.spots, ...finds.flat()],
    instead,
  };
}

/** Finds a Latin word as several that the text parts by spaces. */
async function findJoined(index: Index, word: string): Promise<Spot[]> {
  return (await toSpots(index, await index.find(nameToken(word)))).filter((spot) => !isName(spot));
}

const isName = ({ place }: Spot): boolean => place.name === 'alias' || place.name === 'entryAlias';
const namesOnly = (spots: readonly Spot[]): Spot[] => spots.filter(isName);
