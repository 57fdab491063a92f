import type { OfflineSettings } from './names.ts';
import { digestOf, openPack, type Table } from './pack-format.ts';

/** What is kept of one build. */
export interface Kept {
  table: Table;
  /** A file as a host would send it, or a part of it; undefined if it is not kept. */
  read(
    path: string,
    headers: Readonly<Record<string, string>>,
    range?: string | null,
  ): Promise<Response | undefined>;
  cache: Cache;
}

const PACK = 'https://zukai.invalid/pack';
const VISITED = 'https://zukai.invalid/visited/';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/**
 * Fetches the pack of a build and keeps it, if it is not there yet; tells whether it was not.
 * Rejects when it does not come, or not whole.
 */
export async function keepPack({
  build,
  base,
  caches: prefix,
  packs,
}: OfflineSettings): Promise<boolean> {
  const cache = await caches.open(prefix + build);
  if (await cache.match(PACK)) return false;
  const answer = await fetch(`${base}${packs}${build}.pack`, { cache: 'no-store' });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
  const pack = await new Response(
    answer.body.pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer();
  if ((await buildName(pack)) !== build) throw new Error('another pack');
  await cache.put(PACK, new Response(pack));
  return true;
}

/** The name of the build whose pack this is: letters that addresses and file names may have. */
export async function buildName(pack: BufferSource): Promise<string> {
  return (await digestOf(pack)).replaceAll('+', '-').replaceAll('/', '_');
}

const opened = new Map<string, Promise<Kept | undefined>>();

/** What is kept of a build in the cache of that name; undefined if nothing is. */
export function readKept(name: string): Promise<Kept | undefined> {
  const kept = opened.get(name) ?? open(name);
  opened.set(name, kept);
  // What is not there now may be there later.
  kept.then((found) => found ?? opened.delete(name), () => opened.delete(name));
  return kept;
}

/**
 * Has the cache of that name opened anew: what was opened before it was deleted and filled again is
 * not in it.
 */
export function forget(name: string): void {
  opened.delete(name);
}

async function open(name: string): Promise<Kept | undefined> {
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  const blob = await (await cache.match(PACK))?.blob();
  if (!blob) return undefined;
  const { table, start } = await openPack(blob);
  return {
    table,
    cache,
    async read(path, headers, range) {
      const [, offset, length = 0] = table[path] ?? [];
      const file =
        offset === undefined
          ? await visited(cache, path)
          : blob.slice(start + offset, start + offset + length);
      return file && respond(file, { ...headers, 'Content-Type': typeOf(path) }, range);
    },
  };
}

/** A cache that cannot be read keeps nothing: the network is asked instead. */
async function visited(cache: Cache, path: string): Promise<Blob | undefined> {
  return (await cache.match(VISITED + path).catch(() => undefined))?.blob();
}

function typeOf(path: string): string {
  const [, ending = 'html'] = /\.(\w+)$/u.exec(path) ?? [];
  return TYPES[ending] ?? 'application/octet-stream';
}

/** A range has the form `bytes=0-99`, `bytes=100-` or `bytes=-100` (RFC 9110, 14.1.2). */
function respond(file: Blob, headers: Record<string, string>, range?: string | null): Response {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '') ?? [];
  if (first === '' && last === '')
    return new Response(file.slice(0, file.size, headers['Content-Type']), { headers });
  const from = first === '' ? Math.max(0, file.size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? file.size - 1 : Math.min(Number(last), file.size - 1);
  if (from > to)
    return new Response(null, {
      status: 416,
      headers: { 'Content-Range': `bytes */${file.size}` },
    });
  return new Response(file.slice(from, to + 1), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${file.size}` },
  });
}

/**
 * Keeps a file that came from the network, if it is this build's; tells whether it is. A full disk
 * changes nothing for the reader.
 */
export async function keepVisited(
  { table, cache }: Kept,
  path: string,
  answer: Response,
): Promise<boolean> {
  const [digest, offset] = table[path] ?? [];
  if (digest === undefined || !answer.ok) return false;
  const bytes = await answer.arrayBuffer();
  if ((await digestOf(bytes)) !== digest) return false;
  if (offset === undefined)
    await cache.put(VISITED + path, new Response(bytes)).catch(() => undefined);
  return true;
}
