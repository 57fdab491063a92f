import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What earlier runs have drawn, under names that say of what. */
export interface KeptFiles {
  /** The file of this name: from an earlier run, or made now and kept. */
  bring(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Deletes what has not been asked for in a long time. */
  sweep(): Promise<void>;
}

/** How long (ms) a file is kept unasked for: builds for another path, or of another branch, take turns with this one. */
const UNASKED = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps in a folder what a browser draws. It lies outside `node_modules`, because that is what takes longest to make again after
 * `npm ci`. A file that is not whole is made again; where nothing can be kept, that costs time and nothing else.
 */
export function keptFiles(folder: string, isWhole: (bytes: Buffer) => boolean): KeptFiles {
  return {
    async bring(name, make) {
      const file = join(folder, name);
      const kept = await readFile(file).catch(() => undefined);
      if (kept && isWhole(kept)) {
        const now = new Date();
        await utimes(file, now, now).catch(() => undefined);
        return kept;
      }
      const made = await make();
      await write(folder, file, made).catch(() => undefined);
      return made;
    },
    async sweep() {
      const files = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
      for (const file of files) {
        const asked = await stat(file).then(({ mtimeMs }) => mtimeMs, () => Infinity);
        if (Date.now() - asked > UNASKED) await rm(file, { force: true });
      }
    },
  };
}

async function write(folder: string, file: string, made: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Another run may be writing the same file, and one that is cut off must leave no half of it.
  const part = `${file}.${process.pid}`;
  await writeFile(part, made);
  await rename(part, file);
}
