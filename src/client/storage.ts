import { href } from '../site/href.ts';

/**
 * What this browser remembers of what its reader chose or learned. Each name stands behind the base
 * path, so that several sites of one origin leave each other alone; to change one would lose it.
 */
export const STORED = {
  theme: 'theme',
  redSheet: 'red',
  singleKeys: 'keys',
  offline: 'offline',
  quizResults: 'quiz',
  searches: 'zukai:searches',
  // Of src/print/switches.ts.
  ink: 'ink',
  markerInk: 'ink-marker',
} as const;

/** What is stored under a name: null if nothing is, undefined where nothing can be stored. */
export function recall(name: string): string | null | undefined {
  try {
    return localStorage.getItem(storedName(name));
  } catch {
    return undefined;
  }
}

/** Stores a text, or takes away what is stored (null); tells whether that could be done. */
export function remember(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(storedName(name));
    else localStorage.setItem(storedName(name), text);
    return true;
  } catch {
    return false;
  }
}

/** The name with the base path of the site before it: `/x/y/theme`. */
export function storedName(name: string): string {
  return href('/') + name;
}
