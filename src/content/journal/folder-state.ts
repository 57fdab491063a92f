import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * A digest of the names and bytes of all files in a folder, save those whose paths in it fit
 * `without`: as long as it stays the same, nobody has written there.
 */
export async function folderState(folder: string, without: RegExp): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => !without.test(path));
  for (const path of files.sort()) {
    // A file that is gone again has changed something, too.
    const bytes = await readFile(join(folder, path)).catch(() => Buffer.from('gone'));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
