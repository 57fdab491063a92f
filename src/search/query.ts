import { excerptPage, type FoundSection } from './excerpt-page.ts';
import type { Wanted } from './find-in-text.ts';
import { findEverywhere, findNamed, matchPages, type PageMatch } from './find-pages.ts';
import type { Spot } from './look-up.ts';
import { nearTerms, type NearTerm } from './near-terms.ts';
import type { PageRow } from './page-table.ts';
import { parseQuery, type QueryState } from './parse-query.ts';
import { kinds, type Kind } from './places.ts';
import { compareRanks, rankPage } from './rank.ts';
import type { Reader } from './reader.ts';

/** What a search is narrowed to; `section` is the id of one of the table’s sections. */
export type Filter = { kind: Kind | undefined; section: string | undefined };

/** What a query finds. */
export type Answer = {
  state: QueryState;
  /** All pages, best first. */
  hits: Hit[];
  counts: Counts;
  /** What the excerpts and marks are to show. */
  wanted: Wanted[];
  /** Spellings that were found in place of what was typed, which is nowhere. */
  instead: string[];
};

/** A found page; `number` is its row in the table. */
export type Hit = { page: PageRow; number: number; spots: Spot[] };

/** How many pages each choice of a filter would leave, the other filter staying as it is. */
export type Counts = { anyKind: number; kinds: ReadonlyMap<Kind, number>; anySection: number; sections: ReadonlyMap<number, number> };

/** Full-text search over an index. Everything rejects with an IndexError when the index cannot be read. */
export type Search = {
  /** Loads what every query needs. */
  warm: () => Promise<void>;
  /** Every page that holds all words of `typed`, exactly; none that does not. */
  find: (typed: string, filter: Filter) => Promise<Answer>;
  /** What a hit’s page says, by section, best first, with the words marked; reads up to `mostParts` parts of its text. */
  excerpt: (hit: Hit, wanted: readonly Wanted[], mostParts: number) => Promise<FoundSection[]>;
  /** Terms of the glossary that are written nearly like `typed`, nearest first. */
  near: (typed: string) => Promise<NearTerm[]>;
  /** The sections that a filter can name. */
  sections: () => Promise<readonly [id: string, title: string][]>;
};

/** The search over what `reader` reads. */
export function createSearch(reader: Reader): Search {
  return {
    warm: reader.warm,
    find: (typed, filter) => find(reader, typed, filter),
    excerpt: (hit, wanted, mostParts) => excerptPage(reader, hit, wanted, mostParts),
    near: (typed) => nearTerms(reader, parseQuery(typed).words),
    sections: async () => (await reader.table()).sections,
  };
}

async function find(reader: Reader, typed: string, filter: Filter): Promise<Answer> {
  const { state, words } = parseQuery(typed);
  const { pages, sections } = await reader.table();
  const [found, whole] = await Promise.all([
    Promise.all(words.map((word) => findEverywhere(reader, word, pages))),
    findNamed(reader, words),
  ]);
  const matches = new Map([undefined, ...kinds].map((kind) => [kind, matchPages(found, whole, kind)]));
  const sectionOf = ({ number }: PageMatch): number => pages[number]?.section ?? -1;
  const inSection = (match: PageMatch): boolean => filter.section === undefined || sections[sectionOf(match)]?.[0] === filter.section;
  const ofKind = matches.get(filter.kind) ?? [];
  return {
    state,
    hits: sortPages(pages, ofKind.filter(inSection)),
    counts: {
      anyKind: matches.get(undefined)!.filter(inSection).length,
      kinds: new Map(kinds.map((kind) => [kind, matches.get(kind)!.filter(inSection).length])),
      anySection: ofKind.length,
      sections: countBy(ofKind.map(sectionOf)),
    },
    wanted: found.map(({ wanted }) => wanted),
    instead: found.flatMap(({ instead }) => instead),
  };
}

function sortPages(pages: readonly PageRow[], matches: readonly PageMatch[]): Hit[] {
  return matches
    .map(({ number, words }) => {
      const page = pages[number]!;
      return { hit: { page, number, spots: words.flatMap(({ spots }) => spots) }, rank: rankPage(page, words) };
    })
    .sort((a, b) => compareRanks(a.rank, b.rank) || a.hit.number - b.hit.number)
    .map(({ hit }) => hit);
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
