import { readIndex } from './read-index.ts';
import { IndexError, type Reader } from './reader.ts';

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
  return {
    warm: () => attempt((current) => current.warm()),
    table: () => attempt((current) => current.table()),
    lookUp: (token) => attempt((current) => current.lookUp(token)),
    lookUpStart: (start) => attempt((current) => current.lookUpStart(start)),
    text: (address) => attempt((current) => current.text(address)),
  };
}
