/**
 * Something a person has to put right, or should look at. All wording is Japanese: it is printed as it is.
 * `file` is relative to the project, `line` counts from 1.
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
