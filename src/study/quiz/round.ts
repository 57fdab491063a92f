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

/** What a round needs to know of a question. */
interface Choosable {
  id: string;
  /** What it belongs to: the number of its section, the address of its page. */
  scopes: readonly string[];
  /** Index of its page. */
  topic: number;
}

/**
 * The questions of a round in random order, at most ten: those answered least often come before the
 * others, so that rounds lead through all questions, and of these the topics take turns. `random`
 * gives numbers from 0 to below 1.
 */
export function pickRound<Asked extends Choosable>(
  questions: readonly Asked[],
  results: Results,
  { scope, wrongOnly }: RoundWish,
  random: () => number,
): Asked[] {
  const fitting = questions.filter(({ id, scopes }) =>
    (scope === undefined || scopes.includes(scope)) && (!wrongOnly || results[id]?.last === false));
  const turns = new Map<number, number>();
  const candidates = shuffle(fitting, random)
    .map((question) => ({ question, tried: results[question.id]?.tried ?? 0 }))
    .sort((one, other) => one.tried - other.tried)
    .map((candidate) => {
      const turn = turns.get(candidate.question.topic) ?? 0;
      turns.set(candidate.question.topic, turn + 1);
      return { ...candidate, turn };
    })
    .sort((one, other) => one.tried - other.tried || one.turn - other.turn);
  return shuffle(candidates.slice(0, ROUND).map(({ question }) => question), random);
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
