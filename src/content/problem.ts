/**
 * Something a person has to put right, or should look at. All wording is Japanese: it is printed as
 * it is. `file` is relative to the project, `line` counts from 1.
 */
export interface Problem {
  file: string;
  line?: number;
  /** What should have been there. */
  expected: string;
  /** What is there instead. */
  found: string;
  /** What to do about it. */
  remedy: string;
}

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
