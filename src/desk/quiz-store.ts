import { readResults, writeResults, type Results } from '../quiz/results.ts';
import { RECORD_NAMES } from '../site/record-names.ts';

const KEY = RECORD_NAMES.quiz;

/** Where the browser keeps nothing or has no room left, the results last as long as the page. */
let session: Results | undefined;

/** The reader's results; those of other tabs too. */
export function loadResults(): Results {
  if (session) return session;
  try {
    return readResults(localStorage.getItem(KEY) ?? '') ?? {};
  } catch {
    return {};
  }
}

/** Keeps the results and tells whether they last beyond this page. */
export function saveResults(results: Results): boolean {
  try {
    localStorage.setItem(KEY, writeResults(results));
    session = undefined;
  } catch {
    session = results;
  }
  return session === undefined;
}

/** Forgets all results. */
export function eraseResults(): void {
  session = undefined;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Whether the browser keeps anything, and has room for another answer. */
export function keepsResults(): boolean {
  try {
    localStorage.setItem(`${KEY}-test`, ' '.repeat(80));
    localStorage.removeItem(`${KEY}-test`);
    return true;
  } catch {
    return false;
  }
}
