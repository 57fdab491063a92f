import { readResults, writeResults, type Results } from '../quiz/results.ts';

const KEY = 'quiz';

/** Where the browser keeps nothing, the results last as long as the page. */
let session: Results = {};

/** The reader's results; those of other tabs too. */
export function loadResults(): Results {
  try {
    return readResults(localStorage.getItem(KEY) ?? '') ?? {};
  } catch {
    return session;
  }
}

/** Keeps the results and tells whether they last beyond this page. */
export function saveResults(results: Results): boolean {
  session = results;
  try {
    localStorage.setItem(KEY, writeResults(results));
    return true;
  } catch {
    return false;
  }
}

/** Forgets all results. */
export function eraseResults(): void {
  session = {};
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Whether the browser keeps anything. */
export function keepsResults(): boolean {
  try {
    localStorage.setItem(`${KEY}-test`, '');
    localStorage.removeItem(`${KEY}-test`);
    return true;
  } catch {
    return false;
  }
}
