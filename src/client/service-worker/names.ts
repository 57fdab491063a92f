/**
 * Names of what is kept on the reader's device, so that several sites below one origin leave each
 * other alone.
 */

/** What all caches of the site below `base` begin with. */
export function cachePrefix(base: string): string {
  return `zukai ${base} `;
}

/** What the worker of one build is told; the build writes it in front of the worker's code. */
export interface OfflineSettings {
  /** Names the build: the start of the hash of its pack. */
  build: string;
  base: string;
  /**
   * What the names of all caches of the site begin with. The worker is told, because it has to be
   * one file.
   */
  caches: string;
  /** The folder of the packs below the base path; a pack is named by its build. */
  packs: string;
  /** Headers that hosts send with every page; what comes from the pack has them too. */
  headers: Readonly<Record<string, string>>;
  /** What is shown instead of a page that is not kept, as HTML. */
  missing: string;
}

/** The folder of the packs, below the base path. */
export const PACKS = 'offline/';

/**
 * What a page tells the worker: take over this page, whose HTML this is; begin, although pages of
 * another build are open; or keep the pack again, if it was cleared away.
 */
export type WorkerMessage =
  { kind: 'claim'; path: string; html: string } | { kind: 'begin' } | { kind: 'keep' };

/** What the worker answers to `keep`: first that it has begun, then the outcome. */
export type KeepAnswer = 'begun' | 'kept' | 'failed';
