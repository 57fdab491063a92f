import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readText } from './read-text.ts';

/** A file to be written. */
interface NewFile {
  path: string;
  text: string;
}

/**
 * Writes all files or none: every text is first written beside its place; when all are on the disk they are renamed
 * into place in the given order, and if that fails the places get back what they had. Then `removals` are removed.
 */
export async function writeAll(files: readonly NewFile[], removals: readonly string[] = []): Promise<void> {
  const waiting = files.map(({ path, text }) => ({ path, text, beside: `${path}.${process.pid}.tmp` }));
  const replaced: { path: string; before: string | undefined }[] = [];
  try {
    for (const { path, text, beside } of waiting) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(beside, text);
    }
    for (const { path, beside } of waiting) {
      const before = await readText(path);
      await rename(beside, path);
      replaced.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of replaced) await (before === undefined ? rm(path) : writeFile(path, before));
    throw error;
  } finally {
    // Settled, not all: one that cannot be removed must not hide the error or stop the others.
    await Promise.allSettled(waiting.map(({ beside }) => rm(beside, { force: true })));
  }
  await Promise.all(removals.map((path) => rm(path, { force: true })));
}
