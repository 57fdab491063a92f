import { fetchPacked, readShared } from './fetch-packed.ts';
import { IndexError, once, remember, type Postings, type Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** What is used of Pagefind’s browser API. */
type PagefindModule = {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
};
type PagefindInstance = {
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; words: number[] }[] }>;
};

/**
 * Reads the index with Pagefind’s own runtime, through its public API only: the reader for the day when an index is laid
 * out in another way than read-index.ts expects. It does not know weights, so kinds and the finer ranks are lost.
 * `base` is the address of the index folder, with a slash at its end.
 */
export function readWithPagefind(base: string): Reader {
  const { entry, table, text, hand } = readShared(base);
  const instance = once(async () => {
    const { createInstance } = await load(`${base}pagefind.js`);
    // One thread is enough for single tokens, and saves the worker’s 11 KB.
    const pagefind = createInstance({ basePath: base, noWorker: true });
    await pagefind.init();
    return pagefind;
  });
  const order = once(async () => {
    const json = new TextDecoder().decode(await fetchPacked(base + (await entry()).zukai.order));
    return new Map((JSON.parse(json) as string[]).map((id, page) => [id, page]));
  });
  // Pagefind finds what begins with the word; all our tokens are of one length or closed at their end.
  const lookUp = remember(async (token: Token): Promise<Postings> => {
    const [pagefind, pages] = await Promise.all([instance(), order()]);
    const { results } = await pagefind.search(token);
    return new Map(results.map(({ id, words }) => {
      const positions = [...new Set(words)].sort((a, b) => a - b);
      return [pages.get(id) ?? -1, positions.map((at) => ({ at, weight: undefined }))];
    }));
  });
  return {
    table,
    text,
    warm: async () => void (await Promise.all([instance(), order(), table()])),
    sources: [hand, { lookUp, lookUpStart: lookUp }],
  };
}

async function load(url: string): Promise<PagefindModule> {
  try {
    return (await import(/* @vite-ignore */ url)) as PagefindModule;
  } catch (cause) {
    throw new IndexError('missing', `${url}: ${String(cause)}`);
  }
}
