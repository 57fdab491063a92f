/* npm run check: proves on the built site that nothing was lost, and that what is generated fits its source. */
import './say-faults.ts';
import { formatProblems } from '../content/report.ts';
import { checkChapters } from './check-chapters.ts';
import { checkQuestions } from './check-questions.ts';
import type { CheckResult } from './check-result.ts';
import { checkTerms } from './check-terms.ts';
import { checkTopics } from './check-topics.ts';
import { unknownOptions } from './unknown-options.ts';

const unknown = unknownOptions(process.argv.slice(2), []);
if (unknown) {
  console.error(unknown);
  process.exit(1);
}

/** All checks, in the order their totals are printed; the nodes of the chapters stand last. */
const checks: readonly (() => Promise<CheckResult>)[] = [
  checkTopics,
  checkQuestions,
  checkTerms,
  checkChapters,
];

const results: CheckResult[] = [];
for (const check of checks) results.push(await check());
const problems = results.flatMap((result) => result.problems);
if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
console.log(results.flatMap(({ totals }) => totals).join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
