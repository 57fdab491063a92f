import type { PageAnswer } from './ask-page.ts';
import type { BenchQuery } from './bench-queries.ts';

/** How good answers are; shares from 0 to 1. */
export type Score = {
  queries: number;
  recall: number;
  precision: number;
  /** Nothing missing and nothing over. */
  exact: number;
  /** Share of the queries for what is nowhere that find something all the same. */
  falseOnNegatives: number;
  /** Mean of 1/place of the page about the thing, over the queries that have one. */
  mrr: number;
  /** One line for each answer that is not exact or has the page about the thing not first. */
  wrong: string[];
};

/** Compares answers with the truth of their queries; `answers` stand in the order of the queries. */
export function scoreAnswers(queries: readonly BenchQuery[], answers: readonly Pick<PageAnswer, 'pages'>[]): Score {
  const rows = queries.map((query, i) => {
    const got = answers[i]?.pages ?? [];
    const missing = query.pages.filter((page) => !got.includes(page));
    const over = got.filter((page) => !query.pages.includes(page));
    const place = got.findIndex((page) => query.homes.includes(page));
    return { query, got, missing, over, place };
  });
  const share = (hits: number, of: number): number => (of === 0 ? 1 : hits / of);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const right = sum(rows.map(({ got, over }) => got.length - over.length));
  const negatives = rows.filter(({ query }) => query.pages.length === 0);
  const withHome = rows.filter(({ query }) => query.homes.length > 0);
  const inexact = rows.filter(({ missing, over }) => missing.length + over.length > 0);
  return {
    queries: rows.length,
    recall: share(right, right + sum(rows.map(({ missing }) => missing.length))),
    precision: share(right, sum(rows.map(({ got }) => got.length))),
    exact: share(rows.length - inexact.length, rows.length),
    falseOnNegatives: 1 - share(negatives.filter(({ got }) => got.length === 0).length, negatives.length),
    mrr: share(sum(withHome.map(({ place }) => (place < 0 ? 0 : 1 / (place + 1)))), withHome.length),
    wrong: [
      ...inexact.map(({ query, missing, over }) => `${query.typed} (${query.sort}): -${missing.join(' -')} +${over.join(' +')}`),
      ...withHome.filter(({ place }) => place > 0).map(({ query, got }) => `${query.typed}: ${got[0]} before ${query.homes[0]}`),
    ],
  };
}
