/** What Pagefind’s index files are made of (RFC 8949: integers, texts and arrays of them). */
export type Cbor = number | string | Cbor[];

/**
 * Decodes the one CBOR item that starts at `offset`. Throws a RangeError or a TypeError on anything
 * Pagefind does not write.
 */
export function decodeCbor(bytes: Uint8Array, offset = 0): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder();
  let at = offset;
  return item();

  function item(): Cbor {
    const head = view.getUint8(at++);
    const length = size(head & 31);
    switch (head >> 5) {
      case 0: return length;
      case 1: return -1 - length;
      case 3: return utf8.decode(bytes.subarray(at, (at += length)));
      case 4: return Array.from({ length: within(length) }, item);
    }
    throw new TypeError(`unexpected CBOR byte ${head} at ${at - 1}`);
  }

  function size(info: number): number {
    if (info < 24) return info;
    const from = at;
    at += 1 << (info - 24);
    if (info === 24) return view.getUint8(from);
    if (info === 25) return view.getUint16(from);
    if (info === 26) return view.getUint32(from);
    throw new TypeError(`unexpected CBOR length at ${from - 1}`);
  }

  /** A broken length must not ask for memory that the file cannot fill. */
  function within(length: number): number {
    if (length > bytes.length) throw new RangeError('CBOR array longer than the file');
    return length;
  }
}
