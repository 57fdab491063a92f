import { renameSync } from 'node:fs';

/** How Windows refuses to move what a virus scanner or an indexer still holds. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** They let go within a second or two. */
const TRIES = 20;
const PAUSE = 100;

/** Renames; on Windows again and again for two seconds while somebody holds what is renamed. Throws what the system says last. */
export function renameAgain(from: string, to: string, system: string = process.platform, rename: typeof renameSync = renameSync): void {
  for (let left = system === 'win32' ? TRIES : 1; ; ) {
    left -= 1;
    try {
      return rename(from, to);
    } catch (error) {
      if (left === 0 || !HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
