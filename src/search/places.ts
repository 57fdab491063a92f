/** The kinds of places that a search can be narrowed to. */
export const kinds = ['text', 'term', 'quiz', 'figure'] as const;
/** The kind of a place. */
export type Kind = (typeof kinds)[number];

/** How near to the thing itself a place of the text is; the lower, the earlier among the results. */
export const tiers = { title: 0, alias: 1, heading: 2, key: 3, body: 4 } as const;
/** The nearness of a place. */
export type Tier = (typeof tiers)[keyof typeof tiers];

/** One sort of place in a page. */
export type Place = {
  name: 'title' | 'alias' | 'heading' | 'key' | 'body' | 'entry' | 'entryAlias' | 'entryText' | 'figure' | 'quiz';
  /** Pagefind's weight for it, 0 to 10 in steps of 1/24. The index keeps it per position, so it also says which place it is. */
  weight: number;
  tier: Tier;
  kind: Kind;
};

/** Every sort of place, each with a weight of its own: build and browser read the weight as the place. */
export const places: readonly Place[] = [
  { name: 'title', weight: 10, tier: tiers.title, kind: 'text' },
  { name: 'alias', weight: 9, tier: tiers.alias, kind: 'text' },
  { name: 'heading', weight: 7, tier: tiers.heading, kind: 'text' },
  { name: 'entry', weight: 6, tier: tiers.heading, kind: 'term' },
  { name: 'entryAlias', weight: 5, tier: tiers.heading, kind: 'term' },
  { name: 'key', weight: 4, tier: tiers.key, kind: 'text' },
  { name: 'figure', weight: 2, tier: tiers.body, kind: 'figure' },
  { name: 'entryText', weight: 1.5, tier: tiers.body, kind: 'term' },
  { name: 'body', weight: 1, tier: tiers.body, kind: 'text' },
  { name: 'quiz', weight: 0.5, tier: tiers.body, kind: 'quiz' },
];

/** The weight as Pagefind stores it: an integer of 24ths. */
export const storedWeight = (place: Place): number => Math.round(place.weight * 24);

/** The place of a stored weight; anything unknown is body text. */
export function placeOf(stored: number | undefined): Place {
  return (stored !== undefined && byWeight.get(stored)) || placeNamed('body');
}

/** The sort of place with this name. */
export function placeNamed(name: Place['name']): Place {
  return places.find((place) => place.name === name)!;
}

const byWeight = new Map(places.map((place) => [storedWeight(place), place]));
