import type { Problem } from './problem.ts';

/** One thing that what people write must hold to. Wording is Japanese, as in a `Problem`. */
export interface Rule<Subject> {
  /** What goes wrong where it does not hold. */
  reason: string;
  /** Said of every case that does not say its own. */
  expected?: string;
  remedy?: string;
  /** Everything in the subject that is against the rule. */
  cases: (subject: Subject) => readonly Case[];
}

/** What is against a rule: where it stands and what is there. */
export type Case = Pick<Problem, 'file' | 'line' | 'found'> & Partial<Problem>;

/** A problem for every case against one of the rules, in the order of the table. */
export function problemsIn<Subject>(subject: Subject, rules: readonly Rule<Subject>[]): Problem[] {
  return rules.flatMap(({ expected = '', remedy = '', cases }) =>
    cases(subject).map((found) => ({ expected, remedy, ...found })),
  );
}

/** Every item whose key an item before it has, with the first that has it. */
export function repeats<Item>(items: readonly Item[], keyOf: (item: Item) => unknown) {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((again) => ({ again, first })),
  );
}
