import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes all files or none: every text is first written beside its place, and only when all are on the disk are they
 * renamed into place, in the given order. Then `removals` are removed.
 */
export async function writeAll(files: readonly { path: string; text: string }[], removals: readonly string[] = []): Promise<void> {
  const waiting = files.map(({ path, text }) => ({ path, text, beside: `${path}.${process.pid}.tmp` }));
  try {
    for (const { path, text, beside } of waiting) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { path, beside } of waiting) await rename(beside, path);
  } finally {
    await Promise.all(waiting.map(({ beside }) => rm(beside, { force: true })));
  }
  await Promise.all(removals.map((path) => rm(path, { force: true })));
}
