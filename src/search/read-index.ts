import { decodeCbor, type Cbor } from './cbor.ts';
import { fetchPacked, readShared } from './fetch-packed.ts';
import { IndexError, mergePostings, once, remember, type Occurrence, type Postings, type Reader, type Source } from './reader.ts';
import type { Token } from './tokens.ts';

/**
 * Reads the index files of Pagefind 1.5 directly: 0.9 KB of script in place of 80 KB of runtime and WebAssembly (which a
 * strict content security policy forbids), and the weight of each position, which Pagefind’s API does not tell.
 * `base` is the address of the index folder, with a slash at its end. The layout of the files is pinned by the version
 * of Pagefind; on any other version the reader fails with reason `version`.
 */
export function readIndex(base: string): Reader {
  const { entry, table, text, hand } = readShared(base);
  const chunks = once(async () => {
    const { hash } = (await entry()).languages['zxx'] ?? {};
    return readChunkRanges(await unpack(`${base}pagefind.${hash}.pf_meta`));
  });
  const chunk = remember(async (hash: string) => readChunk(await unpack(`${base}index/${hash}.pf_index`)));
  const chunksOf = async (from: Token, to: Token): Promise<Map<Token, Postings>[]> => {
    const within = (await chunks()).filter(({ first, last }) => first <= to && (last >= from || from.startsWith(last)));
    return Promise.all(within.map(({ hash }) => chunk(hash)));
  };
  const index: Source = {
    lookUp: async (token) => {
      const range = (await chunks()).findLast(({ first }) => first <= token);
      return (range && (await chunk(range.hash)).get(token)) ?? nowhere;
    },
    lookUpStart: async (start) => {
      const tokens = (await chunksOf(start, `${start}~`)).flatMap((words) => [...words]);
      return mergePostings(tokens.filter(([token]) => token.startsWith(start)).map(([, postings]) => postings));
    },
  };
  return { table, text, warm: async () => void (await Promise.all([table(), chunks()])), sources: [hand, index] };
}

const nowhere: Postings = new Map();
const signature = 'pagefind_dcd';

async function unpack(url: string): Promise<Cbor[]> {
  const bytes = await fetchPacked(url);
  const head = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (head !== signature) throw new IndexError('broken', `${url} is no file of Pagefind`);
  return checked(url, () => arrayOf(decodeCbor(bytes, signature.length)));
}

/**
 * pf_meta: [version, pages, chunks, …]; a chunk is [first word, last word, hash], both words cut to what tells them from
 * their neighbours. The first word is thus above every word of the chunk before.
 */
function readChunkRanges(meta: Cbor[]): { first: Token; last: Token; hash: string }[] {
  if (!/^1\.5\./.test(String(meta[0]))) throw new IndexError('version', `index of Pagefind ${String(meta[0])}`);
  return checked('pf_meta', () => arrayOf(meta[2]).map((row) => {
    const [first, last, hash] = arrayOf(row);
    return { first: textOf(first), last: textOf(last), hash: textOf(hash) };
  }));
}

/**
 * pf_index: [words]; a word is [text, pages, …]; a page is [distance from the page before, positions, …]. Positions are
 * grouped by weight: a negative number −1 − weight begins a group, then come distances from the position before.
 */
function readChunk(chunk: Cbor[]): Map<Token, Postings> {
  return checked('pf_index', () => new Map(arrayOf(chunk[0]).map((row) => {
    const [word, pages] = arrayOf(row);
    let page = 0;
    return [textOf(word), new Map(arrayOf(pages).map((entry) => {
      const [distance, positions] = arrayOf(entry);
      page += numberOf(distance);
      return [page, readPositions(arrayOf(positions).map(numberOf))];
    }))];
  })));
}

function readPositions(numbers: number[]): Occurrence[] {
  const found: Occurrence[] = [];
  let weight = 24;
  let at = 0;
  for (const number of numbers) {
    if (number < 0) {
      weight = -1 - number;
      at = 0;
    } else {
      at += number;
      found.push({ at, weight });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function checked<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new IndexError('broken', `${name} is not laid out as in Pagefind 1.5: ${String(cause)}`);
  }
}

function arrayOf(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new TypeError('expected an array');
  return value;
}

function textOf(value: Cbor | undefined): string {
  if (typeof value !== 'string') throw new TypeError('expected a text');
  return value;
}

function numberOf(value: Cbor | undefined): number {
  if (typeof value !== 'number') throw new TypeError('expected a number');
  return value;
}
