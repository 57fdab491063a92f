import type { Results } from './results.ts';

/** How far a reader is with some questions. */
export interface Progress {
  /** All questions, those answered at least once, and those whose last answer was right. */
  total: number;
  tried: number;
  right: number;
}

/** The progress with the questions of the given ids. */
export function progressOf(ids: readonly string[], results: Results): Progress {
  const answered = ids.flatMap((id) => results[id] ?? []);
  return {
    total: ids.length,
    tried: answered.length,
    right: answered.filter(({ last }) => last).length,
  };
}
