import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerRules, headersFor } from './hosting/header-rules.ts';
import { buildName } from '../client/service-worker/cached-build.ts';
import {
  askedPath,
  isShell,
  offlineFiles,
  WHOLE_UP_TO,
} from '../client/service-worker/offline-files.ts';
import { missingPage } from '../client/service-worker/missing-page.ts';
import { cachePrefix, PACKS, type OfflineSettings } from '../client/service-worker/names.ts';
import { joinPack, startOfDigest, type Table } from '../client/service-worker/pack-format.ts';

/** Every reader fetches the pack, so it may take its time to be small. */
const LEVEL = 9;

/**
 * Writes what the site's service worker needs: the pack of this build, named by its content, and in
 * front of the worker's code the name, so that every build has a worker of its own. A site that is
 * too large is packed without what readers open themselves.
 */
export async function writeOffline(dist: string, base: string): Promise<void> {
  await rm(join(dist, 'offline'), { recursive: true, force: true });
  const files = offlineFiles(filesOf(dist)).map((file) => readKept(dist, file));
  const whole = pack(files, () => true);
  const zippedWhole = zipUpTo(WHOLE_UP_TO, whole);
  const raw = zippedWhole ? whole : pack(files, isShell);
  const zipped = zippedWhole ?? gzipSync(raw, { level: LEVEL });
  const build = await buildName(raw);
  const place = join(dist, PACKS, `${build}.pack`);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, zipped);
  const headers = headersFor(base, headerRules(await readFile(join(dist, '_headers'), 'utf8')));
  const settings: OfflineSettings = {
    build,
    base,
    caches: cachePrefix(base),
    packs: PACKS,
    headers,
    missing: missingPage(base),
  };
  const worker = join(dist, 'sw.js');
  const code = (await readFile(worker, 'utf8')).replace(/^const offline=.*\n/u, '');
  await writeFile(worker, `const offline=${JSON.stringify(settings)};\n${code}`);
}

/** A file that readers may need offline. */
interface KeptFile {
  file: string;
  bytes: Buffer;
  digest: string;
}

/**
 * Read at once and one by one: a large site has thousands of small files, and each wait costs more
 * than the reading.
 */
function readKept(dist: string, file: string): KeptFile {
  const bytes = readFileSync(join(dist, file));
  return { file, bytes, digest: startOfDigest(createHash('sha256').update(bytes).digest()) };
}

/** All files of a site, some of them with their bytes. */
function pack(
  files: readonly KeptFile[],
  isPacked: (file: string) => boolean,
): Uint8Array<ArrayBuffer> {
  const table: Record<string, Table[string]> = {};
  const packed: Buffer[] = [];
  let offset = 0;
  for (const { file, bytes, digest } of files) {
    table[askedPath(file)] = isPacked(file) ? [digest, offset, bytes.length] : [digest];
    if (!isPacked(file)) continue;
    packed.push(bytes);
    offset += bytes.length;
  }
  return joinPack(table, packed) as Uint8Array<ArrayBuffer>;
}

/**
 * Compresses some bytes; undefined, without going on to the end, when that makes more than `most`
 * bytes.
 */
function zipUpTo(most: number, raw: Uint8Array): Uint8Array | undefined {
  try {
    return gzipSync(raw, { level: LEVEL, maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'),
    )
    .sort();
}
