import type { Problem } from '../outline/problem.ts';

export type { Problem };

/** A value together with everything that was found wrong on the way to it. */
export interface Checked<Value> {
  value: Value;
  problems: Problem[];
}

/** The beginning of a text for a message, at most 40 characters. */
export function excerpt(text: string): string {
  const chars = [...text];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}…` : text;
}
