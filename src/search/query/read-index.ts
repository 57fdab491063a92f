import type { PageRow, PageTable, Section } from '../page-text.ts';
import { placeOfWeight, type Place } from '../places.ts';
import type { Token } from '../tokens.ts';
import { decodeCbor } from './cbor.ts';
import { fetchFile, IndexError } from './fetch-file.ts';

/** Where a token stands: number of a part of a page → position → place. */
export type Postings = Map<number, Map<number, Place>>;

/** A part of a page: the page’s number and the file of its text. */
export type Part = { page: number; text: string };

/** The index as it is read. A promise that fails is forgotten: the next call tries again. */
export type Index = {
  /** Loads what every query needs: the list of the pages, and which parts they have. */
  table: () => Promise<{ sections: PageTable['sections']; pages: PageRow[]; parts: Part[] }>;
  /** Where `token` stands. */
  find: (token: Token) => Promise<Postings>;
  /** Where tokens stand that begin with `start`. */
  findStart: (start: Token) => Promise<Postings>;
  /** A file of text. */
  text: (name: string) => Promise<Section[]>;
  /** The terms of the glossary with the ids of their entries. */
  terms: () => Promise<GlossaryNotes>;
};

/** glossary.json: by the id of its entry, a term, its reading and more. */
export type GlossaryNotes = Readonly<
  Record<string, readonly [term: string, reading: string, ...more: string[]]>
>;

/**
 * Reads the index files of Pagefind 1.5 directly: 0.9 KB of script in place of 80 KB of runtime and
 * WebAssembly (which a strict content security policy forbids), and the weight of each position,
 * which Pagefind’s API does not tell. `base` is the address of the site, with a slash at its end.
 * The version of Pagefind pins the layout of the files; on any other version the reader fails with
 * reason `version`.
 */
export function readIndex(base: string): Index {
  const folder = `${base}pagefind/`;
  const table = remember(() => fetchFile(`${folder}pages.json`, parseTable, { cache: 'no-cache' }));
  const chunks = remember(async () => fetchFile(folder + (await table()).chunks, parseChunks));
  const chunk = remember((hash) => fetchFile(`${folder}index/${hash}.pf_index`, parseChunk));
  const wordsBetween = async (first: Token, last: Token): Promise<Words> => {
    const all = await chunks();
    // The first word of a chunk is cut, but above every word of the chunk before.
    const within = all.filter(
      ([from], i) => from <= last && !(all[i + 1] && all[i + 1]![0] <= first),
    );
    return (await Promise.all(within.map(([, , hash]) => chunk(hash)))).flat();
  };
  const find = async (first: Token, last = first): Promise<Postings> =>
    readPostings(
      (await wordsBetween(first, last)).filter(([word]) => word >= first && word <= last),
    );
  return {
    table: async () => (await Promise.all([table(), chunks()]))[0],
    find: remember((token) => find(token)),
    findStart: (start) => find(start, `${start}~`),
    text: remember((name) => fetchFile(folder + name, (bytes) => parseJson(bytes) as Section[])),
    terms: remember(() =>
      fetchFile(`${base}glossary.json`, (bytes) => parseJson(bytes) as GlossaryNotes),
    ),
  };
}

/**
 * pf_index: words with their pages; a page is its distance from the one before and its positions
 * (`readPositions`).
 */
type Words = [word: Token, pages: [distance: number, positions: number[]][]][];

function parseTable(bytes: Uint8Array) {
  const { chunks, sections, pages } = parseJson(bytes) as PageTable;
  const parts = pages.flatMap(({ texts }, page) => texts.map((text): Part => ({ page, text })));
  return { chunks, sections, pages, parts };
}

/** pf_meta: [version, pages, chunks, …]; a chunk is [first word, last word, hash]. */
function parseChunks(bytes: Uint8Array): [first: Token, last: Token, hash: string][] {
  const [version, , chunks] = parsePagefind(bytes) as [string, unknown, [Token, Token, string][]];
  if (!version.startsWith('1.5.')) throw new IndexError('version', `index of Pagefind ${version}`);
  return chunks;
}

function parseChunk(bytes: Uint8Array): Words {
  const [words] = parsePagefind(bytes) as [Words];
  if (!Array.isArray(words)) throw new TypeError('a chunk has words');
  return words;
}

function readPostings(words: Words): Postings {
  const postings: Postings = new Map();
  for (const [, pages] of words) {
    let number = 0;
    for (const [distance, positions] of pages) {
      number += distance;
      postings.set(number, new Map([...(postings.get(number) ?? []), ...readPositions(positions)]));
    }
  }
  return postings;
}

/**
 * A negative number −1 − weight begins a group of positions of this weight; others are distances
 * from the one before.
 */
function readPositions(numbers: readonly number[]): [at: number, place: Place][] {
  const found: [number, Place][] = [];
  let place = placeOfWeight(24);
  let at = 0;
  for (const number of numbers) {
    if (number < 0) {
      place = placeOfWeight(-1 - number);
      at = 0;
    } else found.push([(at += number), place]);
  }
  return found;
}

const signature = 'pagefind_dcd';

function parsePagefind(bytes: Uint8Array): unknown {
  const head = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (head !== signature) throw new TypeError('no file of Pagefind');
  return decodeCbor(bytes, signature.length);
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Remembers what `load` gives for a key while it is under way and when it has come, but forgets
 * failures.
 */
function remember<V>(load: (key: string) => Promise<V>): (key?: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (key = '') => {
    const loading = known.get(key) ?? load(key);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
    return loading;
  };
}
