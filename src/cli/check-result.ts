import type { Problem } from '../convert/problem.ts';

/** What one check found. */
export interface CheckResult {
  problems: Problem[];
  /** Lines that sum up what was checked. */
  totals: string[];
}
