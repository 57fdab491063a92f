import type { Results } from './results.ts';

/** How many questions a round has. */
export const ROUND = 10;

/** What a reader asks for. */
export interface RoundWish {
  /** Only questions of this section (its number) or page (its address); all when undefined. */
  scope?: string;
  /** Only questions whose last answer was wrong. */
  wrongOnly: boolean;
}

/**
 * The questions of a round in random order, at most ten: those answered least often come before the others, so that rounds
 * lead through all questions. `random` gives numbers from 0 to below 1.
 */
export function pickRound<Asked extends { id: string; scopes: readonly string[] }>(
  questions: readonly Asked[],
  results: Results,
  { scope, wrongOnly }: RoundWish,
  random: () => number,
): Asked[] {
  const fitting = questions.filter(
    ({ id, scopes }) => (scope === undefined || scopes.includes(scope)) && (!wrongOnly || results[id]?.last === false),
  );
  const tried = ({ id }: Asked) => results[id]?.tried ?? 0;
  const chosen = shuffle(fitting, random).sort((one, other) => tried(one) - tried(other)).slice(0, ROUND);
  return shuffle(chosen, random);
}

/** The items in random order; every order is as likely as any other (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
