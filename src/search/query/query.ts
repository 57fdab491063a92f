import type { PageRow } from '../page-text.ts';
import { kinds, type Kind } from '../places.ts';
import { excerptSections, type FoundSection } from './excerpt-page.ts';
import type { Wanted } from './find-in-text.ts';
import { findNamed, findSpelled, matchPages, type PageMatch } from './find-pages.ts';
import type { Spot } from './find-word.ts';
import { parseQuery, type QueryState } from './parse-query.ts';
import { compareRanks, rankPage } from './rank.ts';
import type { Index } from './read-index.ts';

/** What a search is narrowed to; `section` is the id of one of the table’s sections. */
export type Filter = { kind: Kind | undefined; section: string | undefined };

/** What a query finds. */
export type Answer = {
  state: QueryState;
  /** All pages, best first. */
  hits: Hit[];
  /**
   * How many pages each choice of a filter would leave, the other filter staying as it is;
   * undefined is any.
   */
  counts: {
    kinds: ReadonlyMap<Kind | undefined, number>;
    sections: ReadonlyMap<string | undefined, number>;
  };
  /** What the excerpts and marks are to show. */
  wanted: Wanted[];
  /** Spellings that were found in place of what was typed, which is nowhere. */
  instead: string[];
};

/** A found page, and where on it all words stand. */
export type Hit = { page: PageRow; spots: Spot[] };

/**
 * Every page that holds all words of `typed`, exactly; none that does not. Rejects with an
 * IndexError.
 */
export async function findPages(index: Index, typed: string, filter: Filter): Promise<Answer> {
  const { state, words } = parseQuery(typed);
  const { pages, sections } = await index.table();
  const found = await Promise.all(words.map((word) => findSpelled(index, word)));
  const whole = await findNamed(index, words);
  const sectionOf = ({ number }: PageMatch): string | undefined =>
    sections[pages[number]!.section]?.[0];
  const isInSection = (match: PageMatch): boolean =>
    filter.section === undefined || sectionOf(match) === filter.section;
  const matches = new Map(
    [undefined, ...kinds].map((kind) => [kind, matchPages(found, whole, kind)]),
  );
  const ofKind = matches.get(filter.kind)!;
  const inSections = sections.map(
    ([id]) => [id, ofKind.filter((match) => sectionOf(match) === id).length] as const,
  );
  return {
    state,
    hits: sortPages(pages, ofKind.filter(isInSection)),
    counts: {
      kinds: new Map([...matches].map(([kind, all]) => [kind, all.filter(isInSection).length])),
      sections: new Map([[undefined, ofKind.length], ...inSections]),
    },
    wanted: found,
    instead: found.flatMap(({ instead }) => instead),
  };
}

/**
 * What a hit’s page says, by section, best first, with the words marked; reads the two best parts
 * of its text.
 */
export async function excerptOf(
  index: Index,
  { page, spots }: Hit,
  wanted: readonly Wanted[],
): Promise<FoundSection[]> {
  const ordered = spots.toSorted((a, b) => a.place.tier - b.place.tier).map(({ text }) => text);
  const best = [...new Set(ordered)].slice(0, 2);
  const parts = await Promise.all(page.texts.filter((text) => best.includes(text)).map(index.text));
  return excerptSections(parts.flat(), wanted);
}

function sortPages(pages: readonly PageRow[], matches: readonly PageMatch[]): Hit[] {
  return matches
    .map(({ number, words }) => ({ number, words, rank: rankPage(pages[number]!, words) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || a.number - b.number)
    .map(({ number, words }) => ({
      page: pages[number]!,
      spots: words.flatMap(({ spots }) => spots),
    }));
}
