/** The kinds of places that a search can be narrowed to. */
export const kinds = ['text', 'term', 'quiz', 'figure'] as const;
/** The kind of a place. */
export type Kind = (typeof kinds)[number];

/**
 * How near to the thing itself a place of the text is; the lower, the earlier among the results.
 */
export const tiers = { title: 0, alias: 1, heading: 2, key: 3, body: 4, quiz: 5 } as const;

/**
 * The sorts of places in a page, the nearest first; `entry…` are those of the glossary, `key` what
 * is to be learned.
 */
const table = {
  title: { tier: tiers.title, kind: 'text' },
  alias: { tier: tiers.alias, kind: 'text' },
  heading: { tier: tiers.heading, kind: 'text' },
  entry: { tier: tiers.heading, kind: 'term' },
  entryAlias: { tier: tiers.heading, kind: 'term' },
  key: { tier: tiers.key, kind: 'text' },
  figure: { tier: tiers.body, kind: 'figure' },
  entryText: { tier: tiers.body, kind: 'term' },
  body: { tier: tiers.body, kind: 'text' },
  quiz: { tier: tiers.quiz, kind: 'quiz' },
} as const satisfies Record<string, { tier: number; kind: Kind }>;

/** The name of a sort of place. */
export type PlaceName = keyof typeof table;
/** A sort of place. */
export type Place = { name: PlaceName; tier: number; kind: Kind };

const all = Object.entries(table).map(([name, place]) => ({ name: name as PlaceName, ...place }));

/** The sort of place with this name. */
export function placeNamed(name: PlaceName): Place {
  return all.find((place) => place.name === name)!;
}

/**
 * Pagefind’s weight for what stands in such a place, 1 to 10: the index keeps it per position, and
 * with it the place.
 */
export function weightOf(name: PlaceName): number {
  return Object.keys(table).indexOf(name) + 1;
}

/** The place of a weight as Pagefind stores it, in 24ths. */
export function placeOfWeight(stored: number): Place {
  return all[stored / 24 - 1] ?? placeNamed('body');
}
