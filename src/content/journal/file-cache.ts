import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a result is made of: everything that decides its bytes. */
export type Parts = readonly (string | Uint8Array)[];

/** Results of costly work, cached in a folder under a digest of what they were made of. */
export interface FileCache {
  /** The cached result for these parts; undefined when there is none. */
  find(parts: Parts): Promise<Uint8Array | undefined>;
  /** The result of `make` for these parts: from an earlier run, or made now and cached. */
  bring(parts: Parts, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Deletes what has not been asked for in a long time. */
  sweep(): Promise<void>;
}

/** Length in bytes of the digest in front of a cached result. */
const DIGEST = 32;

/** File systems round times, some to two seconds (ms). */
const ROUNDING = 2000;

/**
 * A cache in `folder`, a file a result, with its own digest in front: what a cut-off run or a bad
 * disk left of a file is made again. A folder that cannot be written to caches nothing, which costs
 * time and nothing else. Results of other tools than `madeWith` are not taken. A result that no run
 * has asked for is swept after `unaskedFor` ms; 0 keeps only what this run has asked for.
 */
export function fileCache(folder: string, { madeWith = '', unaskedFor = 0 } = {}): FileCache {
  const start = Date.now();
  // Once, for it may be long: the names of all packages.
  const tools = digestOf([madeWith]);
  const nameOf = (parts: Parts) => digestOf([tools, ...parts]).toString('hex').slice(0, 32);
  const fileOf = (parts: Parts) => join(folder, nameOf(parts));
  const cache: FileCache = {
    async find(parts) {
      const file = fileOf(parts);
      const cached = await readFile(file).catch(() => undefined);
      if (!cached || !isWhole(cached)) return undefined;
      await utimes(file, new Date(), new Date()).catch(() => undefined);
      return cached.subarray(DIGEST);
    },
    async bring(parts, make) {
      const cached = await cache.find(parts);
      if (cached) return cached;
      const made = await make();
      await write(folder, fileOf(parts), made).catch(() => undefined);
      return made;
    },
    async sweep() {
      for (const name of await readdir(folder).catch(() => [])) {
        const file = join(folder, name);
        const asked = await stat(file).then(({ mtimeMs }) => mtimeMs, () => Infinity);
        if (asked < start - unaskedFor - ROUNDING) await rm(file, { force: true });
      }
    },
  };
  return cache;
}

function digestOf(parts: Parts): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest();
}

function isWhole(cached: Buffer): boolean {
  return cached.subarray(0, DIGEST).equals(digestOf([cached.subarray(DIGEST)]));
}

async function write(folder: string, file: string, made: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Another run may be writing the same file, and one that is cut off must leave no half of it.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.concat([digestOf([made]), made]));
  await rename(draft, file);
}
