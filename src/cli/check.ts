/* npm run check: proves on the built site that nothing was lost, and that what is generated fits its source. */
import { formatProblems } from '../content/report.ts';
import { checkChapters } from './check-chapters.ts';
import type { CheckResult } from './check-result.ts';
import { checkTerms } from './check-terms.ts';

/** All checks, in the order their totals are printed; the nodes of the chapters stand last. */
const checks: readonly (() => Promise<CheckResult>)[] = [
  checkTerms,
  checkChapters,
];

const results: CheckResult[] = [];
for (const check of checks) results.push(await check());
const problems = results.flatMap((result) => result.problems);
if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
console.log(results.flatMap(({ totals }) => totals).join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
