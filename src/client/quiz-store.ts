import { readResults, writeResults, type Results } from '../study/quiz/results.ts';
import { recall, remember, STORED } from './storage.ts';

/** Where the browser keeps nothing or has no room left, the results last as long as the page. */
let session: Results | undefined;

/** The reader's results; those of other tabs too. */
export function loadResults(): Results {
  return session ?? readResults(recall(STORED.quizResults) ?? '') ?? {};
}

/** Keeps the results and tells whether they last beyond this page. */
export function saveResults(results: Results): boolean {
  session = remember(STORED.quizResults, writeResults(results)) ? undefined : results;
  return session === undefined;
}

/** Forgets all results. */
export function eraseResults(): void {
  session = undefined;
  remember(STORED.quizResults, null);
}

/** Whether the browser keeps anything, and has room for another answer. */
export function keepsResults(): boolean {
  const trial = `${STORED.quizResults}-test`;
  return remember(trial, ' '.repeat(80)) && remember(trial, null);
}
