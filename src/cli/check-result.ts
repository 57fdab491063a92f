import type { Problem } from '../content/problem.ts';

/** What one check found. */
export interface CheckResult {
  problems: Problem[];
  /** What deserves a look and does not fail the check. */
  warnings?: Problem[];
  /** Lines that sum up what was checked. */
  totals: string[];
}
