import type { PageTable, TextAddress } from './page-table.ts';
import { IndexError, once, remember, type Reader } from './reader.ts';
import { unpackPart, type PackedPart, type TextSection } from './text-part.ts';

/** What pagefind-entry.json says: Pagefind’s own fields and the names of our files beside its. */
export type Entry = { languages: Record<string, { hash: string }>; zukai: { pages: string; order: string } };

/** Reads the files that both readers need; `base` is the address of the index folder, with a slash at its end. */
export function readShared(base: string): Pick<Reader, 'table' | 'text'> & { entry: () => Promise<Entry> } {
  const entry = once(async () => readEntry(await fetchJson(`${base}pagefind-entry.json`, { cache: 'no-cache' })));
  const table = once(async () => (await fetchPackedJson(base + (await entry()).zukai.pages)) as PageTable);
  const file = remember(async (hash: string) => unpackTexts(await fetchPackedJson(`${base}text.${hash}.gz`), hash));
  const text = async ([, hash, index = 0]: TextAddress): Promise<TextSection[]> => {
    const part = (await file(hash))[index];
    if (!part) throw new IndexError('broken', `text.${hash}.gz has no part ${index}`);
    return part;
  };
  return { entry, table, text };
}

function unpackTexts(json: unknown, hash: string): TextSection[][] {
  try {
    return (json as PackedPart[]).map(unpackPart);
  } catch {
    throw new IndexError('broken', `text.${hash}.gz holds no texts`);
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
