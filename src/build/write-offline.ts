import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerRules, headersFor } from '../hosting/header-rules.ts';
import { buildName } from '../offline/kept-build.ts';
import { askedPath, isShell, keptFiles, WHOLE_UP_TO } from '../offline/kept-files.ts';
import { missingPage } from '../offline/missing-page.ts';
import { cachePrefix, PACKS, type OfflineSettings } from '../offline/names.ts';
import { digestOf, joinPack, type Table } from '../offline/pack-format.ts';

/**
 * Writes what the site's service worker needs: the pack of this build, named by its content, and in front of the worker's code the
 * name, so that every build has a worker of its own. A site that is too large is packed without what readers open themselves.
 */
export async function writeOffline(dist: string, base: string): Promise<void> {
  await rm(join(dist, 'offline'), { recursive: true, force: true });
  const whole = await pack(dist, () => true);
  const { zipped, build } = whole.zipped.length <= WHOLE_UP_TO ? whole : await pack(dist, isShell);
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

async function pack(dist: string, isPacked: (file: string) => boolean): Promise<{ zipped: Uint8Array; build: string }> {
  const table: Record<string, Table[string]> = {};
  const packed: Buffer[] = [];
  let offset = 0;
  for (const file of keptFiles(await filesOf(dist))) {
    const bytes = await readFile(join(dist, file));
    const digest = await digestOf(bytes);
    table[askedPath(file)] = isPacked(file) ? [digest, offset, bytes.length] : [digest];
    if (!isPacked(file)) continue;
    packed.push(bytes);
    offset += bytes.length;
  }
  const raw = joinPack(table, packed) as Uint8Array<ArrayBuffer>;
  return { zipped: gzipSync(raw, { level: 9 }), build: await buildName(raw) };
}

async function filesOf(dist: string): Promise<string[]> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: dist, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .sort();
}
