import { readIndex } from './read-index.ts';
import { IndexError, type Reader, type Source } from './reader.ts';

/** The reader of our own, and Pagefind’s runtime from the moment on that the index turns out to be of another version. */
export function chooseReader(base: string): Reader {
  let reader = readIndex(base);
  const attempt = async <T>(read: (reader: Reader) => Promise<T>): Promise<T> => {
    try {
      return await read(reader);
    } catch (error) {
      if (!(error instanceof IndexError) || error.reason !== 'version') throw error;
      const { readWithPagefind } = await import('./read-with-pagefind.ts');
      reader = readWithPagefind(base);
      return read(reader);
    }
  };
  const sourceAt = (i: number): Source => ({
    lookUp: (token) => attempt(({ sources }) => sources[i]!.lookUp(token)),
    lookUpStart: (start) => attempt(({ sources }) => sources[i]!.lookUpStart(start)),
  });
  return {
    warm: () => attempt((current) => current.warm()),
    table: () => attempt((current) => current.table()),
    sources: reader.sources.map((_, i) => sourceAt(i)),
    text: (address) => attempt((current) => current.text(address)),
  };
}
