/** Names under which this browser keeps what its reader chose or learned; to change one would lose it. */
export const STORED = {
  theme: 'theme',
  redSheet: 'red',
  singleKeys: 'keys',
  offline: 'offline',
  quizResults: 'quiz',
  /** A database. */
  cardSchedules: 'zukai-cards',
} as const;

/** What is stored under a name: null if nothing is, undefined where the browser lets nothing be stored. */
export function recall(name: string): string | null | undefined {
  try {
    return localStorage.getItem(name);
  } catch {
    return undefined;
  }
}

/** Stores a text, or takes away what is stored (null); tells whether that could be done. */
export function remember(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
