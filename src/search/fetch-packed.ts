import { decodeText } from './alphabet.ts';
import { unpackTable, type PackedTable, type PageTable } from './page-table.ts';
import { handStart, openHand } from './read-hand.ts';
import { IndexError, once, remember, type Reader, type Source } from './reader.ts';
import { unpackPart, type PackedPart, type TextSection } from './text-part.ts';

/** What pagefind-entry.json says: Pagefind’s own fields and the names of our files beside its. */
export type Entry = { languages: Record<string, { hash: string }>; zukai: { pages: string; hand?: string } };

/** Reads the files that are not Pagefind’s; `base` is the address of the index folder, with a slash at its end. */
export function readShared(base: string): Pick<Reader, 'table' | 'text'> & { entry: () => Promise<Entry>; hand: Source } {
  const entry = once(async () => readEntry(await fetchJson(`${base}pagefind-entry.json`, { cache: 'no-cache' })));
  const hand = once(async () => {
    const name = (await entry()).zukai.hand;
    return name === undefined ? openHand('') : readHand(base + name);
  });
  const part = remember(async (hash: string) => readPart(`${base}text.${hash}.gz`));
  return {
    entry,
    table: once(async () => {
      const [table, { pages }] = await Promise.all([readTable(base + (await entry()).zukai.pages), hand()]);
      return { ...table, pages: table.pages.map((row, i) => (pages[i]?.length ? { ...row, parts: [[handStart, '', i], ...row.parts] } : row)) };
    }),
    text: async ([, hash, page]) => (page === undefined ? part(hash) : ((await hand()).pages[page] ?? [])),
    hand: {
      lookUp: async (token) => (await hand()).lookUp(token),
      lookUpStart: async (start) => (await hand()).lookUpStart(start),
    },
  };
}

async function readTable(url: string): Promise<PageTable> {
  const json = await fetchPackedJson(url);
  return orBroken(url, () => unpackTable(json as PackedTable));
}

async function readHand(url: string): Promise<ReturnType<typeof openHand>> {
  const bytes = await fetchPacked(url);
  return orBroken(url, () => openHand(decodeText(bytes)));
}

async function readPart(url: string): Promise<TextSection[]> {
  const json = await fetchPackedJson(url);
  return orBroken(url, () => unpackPart(json as PackedPart));
}

function orBroken<T>(url: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new IndexError('broken', `${url} is not laid out as expected: ${String(cause)}`);
  }
}

/** The bytes of a gzip file, unpacked; a server may have unpacked it on the way already. */
export async function fetchPacked(url: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await fetchOk(url)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (cause) {
    throw new IndexError('broken', `${url} cannot be unpacked: ${String(cause)}`);
  }
}

function readEntry(json: unknown): Entry {
  const entry = json as Partial<Entry> | null;
  if (!entry?.zukai?.pages || !entry.languages) throw new IndexError('broken', 'pagefind-entry.json names no index');
  return entry as Entry;
}

async function fetchPackedJson(url: string): Promise<unknown> {
  return parse(new TextDecoder().decode(await fetchPacked(url)), url);
}

async function fetchJson(url: string, init: RequestInit): Promise<unknown> {
  return parse(await (await fetchOk(url, init)).text(), url);
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IndexError('broken', `${url} is not JSON`);
  }
}

async function fetchOk(url: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new IndexError('missing', `${url}: ${String(cause)}`);
  }
  if (!response.ok) throw new IndexError('missing', `${url}: ${response.status}`);
  return response;
}
