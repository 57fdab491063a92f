/**
 * `missing`: not reached or not there. `broken`: there, but damaged. `version`: of a Pagefind we do
 * not know.
 */
export type IndexProblem = 'missing' | 'broken' | 'version';

/** Why the index could not be read. */
export class IndexError extends Error {
  readonly reason: IndexProblem;

  constructor(reason: IndexProblem, message: string) {
    super(message);
    this.name = 'IndexError';
    this.reason = reason;
  }
}

/**
 * What `parse` makes of a file, unpacked where it is gzip: a server may have unpacked it on the way
 * already. Rejects with an IndexError: `missing` where it cannot be fetched, `broken` where `parse`
 * throws anything else.
 */
export async function fetchFile<T>(
  url: string,
  parse: (bytes: Uint8Array) => T,
  init?: RequestInit,
): Promise<T> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new IndexError('missing', `${url}: ${String(cause)}`);
  });
  if (!response.ok) throw new IndexError('missing', `${url}: ${response.status}`);
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return parse(bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpack(bytes) : bytes);
  } catch (cause) {
    throw cause instanceof IndexError
      ? cause
      : new IndexError('broken', `${url}: ${String(cause)}`);
  }
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
