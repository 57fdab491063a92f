import type { Problem } from './problem.ts';

/** A value together with everything that was found wrong on the way to it. */
export interface Checked<Value> {
  value: Value;
  problems: Problem[];
}
