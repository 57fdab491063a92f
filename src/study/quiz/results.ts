/** What a reader did with one question. */
export interface Result {
  /** How often it was answered. */
  tried: number;
  /** How often rightly. */
  right: number;
  /** Whether the last answer was right. */
  last: boolean;
}

/** Results by the id of the question. */
export type Results = Readonly<Record<string, Result>>;

/** The results with one more answer. */
export function withAnswer(results: Results, id: string, isRight: boolean): Results {
  const { tried, right } = results[id] ?? { tried: 0, right: 0 };
  return {
    ...results,
    [id]: { tried: tried + 1, right: right + (isRight ? 1 : 0), last: isRight },
  };
}

/** Both results; of a question that stands in both, the one that was tried more often. */
export function mergeResults(one: Results, other: Results): Results {
  const wins = Object.entries(other).filter(([id, { tried }]) => tried > (one[id]?.tried ?? 0));
  return { ...one, ...Object.fromEntries(wins) };
}

const FORMAT = 'zukai-quiz-1';

/** The results as a file, always in the same order. */
export function writeResults(results: Results): string {
  const sorted = Object.entries(results).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, results: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/**
 * Reads a file of results, without the entries that are none; undefined when it is no such file.
 */
export function readResults(text: string): Results | undefined {
  try {
    const { format, results } = JSON.parse(text) as { format?: unknown; results?: unknown };
    if (format !== FORMAT || typeof results !== 'object' || results === null) return undefined;
    return Object.fromEntries(
      Object.entries(results).flatMap(([id, value]) => {
        const result = readResult(value);
        return result ? [[id, result]] : [];
      }),
    );
  } catch {
    return undefined;
  }
}

function readResult(value: unknown): Result | undefined {
  const { tried, right, last } = (value ?? {}) as Partial<Record<keyof Result, unknown>>;
  if (!isCount(tried) || !isCount(right) || typeof last !== 'boolean') return undefined;
  return tried > 0 && right <= tried ? { tried, right, last } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
