import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What earlier builds have made, kept under what it was made of. */
export interface KeptWork {
  /** The result of `make` for these parts: from an earlier build, or made now and kept. */
  bring(parts: readonly (string | Uint8Array)[], make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Deletes what was not asked for since the start. */
  sweep(): Promise<void>;
}

/** Length in bytes of the digest in front of a kept result. */
const DIGEST = 32;

/**
 * Keeps results in a folder, a file each, with their own digest in front: what a cut-off run or a bad disk left of a file is no
 * result, and is made again. A folder that cannot be written to keeps nothing, which costs time and nothing else. `tools` names
 * what the results are made with; those of other tools are not taken.
 */
export function keptWork(folder: string, tools: string): KeptWork {
  // Once, for they are long: the names of all packages.
  const madeWith = digestOf(tools);
  const asked = new Set<string>();
  return {
    async bring(parts, make) {
      const name = digestOf(...[madeWith, ...parts].flatMap((part) => [String(part.length), '\n', part])).toString('hex').slice(0, 32);
      asked.add(name);
      const file = join(folder, name);
      const kept = await readFile(file).catch(() => undefined);
      if (kept && isWhole(kept)) return kept.subarray(DIGEST);
      const made = await make();
      await write(folder, file, made).catch(() => undefined);
      return made;
    },
    async sweep() {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) if (!asked.has(name)) await rm(join(folder, name), { force: true });
    },
  };
}

function isWhole(kept: Buffer): boolean {
  return kept.subarray(0, DIGEST).equals(digestOf(kept.subarray(DIGEST)));
}

async function write(folder: string, file: string, made: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Another build may be writing the same file.
  const part = `${file}.${process.pid}`;
  await writeFile(part, Buffer.concat([digestOf(made), made]));
  await rename(part, file);
}

function digestOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
