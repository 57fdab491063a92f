/* npm run check: proves on the built site that nothing was lost and all that is made is fresh. */
import { formatProblems } from '../content/report.ts';
import type { Problem } from '../content/problem.ts';
import { checkChapters, type Check } from './check-chapters.ts';
import { checkQuestions, checkTerms, checkTopics } from './check-supplements.ts';
import { readArguments } from './read-arguments.ts';
import { readFolder } from './read-files.ts';
import { fail, runCommand } from './run-command.ts';

/** All checks, in the order their totals are printed; the nodes of the chapters stand last. */
const CHECKS: readonly Check[] = [checkTopics, checkQuestions, checkTerms, checkChapters];

/** Fails where a check finds a problem. */
export async function main(args: string[]): Promise<number> {
  const { problem } = readArguments(args, {});
  if (problem !== undefined) return fail(problem);
  const content = await readFolder('content');
  const problems: Problem[] = [];
  const totals: string[] = [];
  for (const check of CHECKS) {
    const found = await check(content);
    problems.push(...found.problems);
    totals.push(...found.totals);
  }
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
  console.log(totals.join('\n'));
  return problems.length > 0 ? 1 : 0;
}

runCommand(import.meta.filename, main);
