import type { Problem } from '../content/problem.ts';

/** What one check found. */
export interface CheckResult {
  problems: Problem[];
  /** Lines that sum up what was checked. */
  totals: string[];
}
