/**
 * Everything a reader keeps of one build, in one file: so that it is there as a whole or not at
 * all, and two builds cannot mix. Format, before gzip: the length of the table (4 bytes, big
 * endian), the table as JSON, then the files one after the other.
 */

/**
 * What a build knows of its files, by path below the base path (`` for the home page, `glossary/`,
 * `glossary.json`): the start of each file's SHA-256 and, if the file is in the pack, where it
 * begins behind the table and how many bytes it has.
 */
export type Table = Readonly<
  Record<string, readonly [digest: string, offset?: number, length?: number]>
>;

/** Bytes that stand before the table. */
const LENGTH_BYTES = 4;

/** Joins a table and the files it places. */
export function joinPack(table: Table, files: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(table));
  const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
  length.setUint32(0, json.length);
  const parts = [new Uint8Array(length.buffer), json, ...files];
  const pack = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    pack.set(part, at);
    at += part.length;
  }
  return pack;
}

/** The table of a pack, and where the files begin. */
export async function openPack(pack: Blob): Promise<{ table: Table; start: number }> {
  const length = new DataView(await pack.slice(0, LENGTH_BYTES).arrayBuffer()).getUint32(0);
  const start = LENGTH_BYTES + length;
  const table = JSON.parse(await pack.slice(LENGTH_BYTES, start).text()) as Table;
  // Without what every object has: `constructor` is a path that somebody may ask for.
  return { table: Object.assign(Object.create(null), table) as Table, start };
}

/** Letters of a digest: 72 bits tell any two states of a file apart. */
const DIGEST_LETTERS = 12;

/** The start of the SHA-256 of some bytes, as a build writes it into its table. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  return startOfDigest(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** What a table holds of a whole SHA-256. */
export function startOfDigest(sha256: Uint8Array): string {
  return btoa(String.fromCharCode(...sha256)).slice(0, DIGEST_LETTERS);
}
