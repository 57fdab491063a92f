import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the index and its content. */
export type PackedFile = { name: string; content: Uint8Array };

/**
 * Gzip of bytes or of a text in UTF-8, named after its content (`text.1a2b3c4d.gz`), so that no cache can hold an old one. Node
 * writes no time into the header: equal values are equal files.
 */
export function packed(prefix: string, bytes: Uint8Array | string): PackedFile & { hash: string } {
  const content = gzipSync(bytes, { level: 9 });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { name: `${prefix}.${hash}.gz`, content, hash };
}

/** The same for any value as JSON. */
export function packedJson(prefix: string, value: unknown): PackedFile & { hash: string } {
  return packed(prefix, JSON.stringify(value));
}
