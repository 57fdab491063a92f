import { crc32 } from 'node:zlib';
import type { Frame } from '../schemas.ts';
import { extentOf, type Extent } from '../size.ts';

/** A field of a packet, or a part without fields: where it stands, in bits from the start. */
export interface Place {
  /** `tag.vid`, or `ip` for a part as a whole. */
  path: string;
  start: number;
  bits: number;
  /** What the frame says always stands there. */
  value?: string;
}

/**
 * What to put into the fields, by path: bytes in hex (the rest is zero), a number, or one of these
 * found on the way.
 */
export type Filling = Readonly<
  Record<string, string | number | ((packet: Draft) => string | number)>
>;

/** A packet while it is filled from the front. */
export interface Draft {
  /**
   * The number of bytes from the start of a part to the end of the packet, without the check
   * sequence.
   */
  from: (part: string) => number;
  /**
   * CRC-32 of what stands from a field up to here, in hex, lowest byte first, as it goes over the
   * wire.
   */
  crc: (path: string) => string;
}

/**
 * The bytes of one packet with all fields of a frame, ranges as long as they may be, and where its
 * fields stand.
 */
export function buildPacket(
  frame: Frame,
  filling: Filling,
): { bytes: Uint8Array; places: Place[] } {
  const places = placesIn(frame, filling);
  const total = places.reduce((sum, { bits }) => sum + bits, 0);
  const bytes = new Uint8Array(Math.ceil(total / 8));
  for (const place of places) {
    const given = place.value ?? filling[place.path] ?? 0;
    const value =
      typeof given === 'function'
        ? given({ from, crc: (path) => crcOf(bytes.subarray(startOf(path), place.start / 8)) })
        : given;
    for (const [index, bit] of [...bitsOf(value, place)].entries()) {
      if (bit === '1') bytes[(place.start + index) >> 3]! |= 0x80 >> ((place.start + index) & 7);
    }
  }
  return { bytes, places };

  function startOf(path: string): number {
    const found = places.find((place) => place.path === path || place.path.startsWith(`${path}.`));
    if (!found) throw new Error(`${frame.id} has no ${path}`);
    return found.start / 8;
  }

  function from(part: string): number {
    return startOf('fcs') - startOf(part);
  }
}

/** A capture file of Ethernet packets that end with their check sequence. */
export function writeCapture(bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(0xffff, 16);
  // The link type, and beside it that two 16-bit words of check sequence stand at the end of each
  // packet.
  head.writeUInt32LE(((2 << 28) | (1 << 26) | 1) >>> 0, 20);
  head.writeUInt32LE(bytes.length, 32);
  head.writeUInt32LE(bytes.length, 36);
  return Buffer.concat([head, bytes]);
}

function placesIn(frame: Frame, filling: Filling): Place[] {
  let start = 0;
  return frame.parts
    .flatMap(
      (part) =>
        part.fields?.map((field) => ({
          path: `${part.id}.${field.id}`,
          extent: extentOf(field),
          value: field.value,
        })) ?? [{ path: part.id, extent: extentOf(part), value: undefined }],
    )
    .map(({ path, extent, value }) => {
      const bits = lengthOf(extent, filling[path]);
      start += bits;
      return { path, start: start - bits, bits, ...(value !== undefined && { value }) };
    });
}

function lengthOf({ from, to }: Extent, filled: Filling[string] | undefined): number {
  if (to !== undefined) return to;
  return Math.max(from, typeof filled === 'string' ? filled.length * 4 : 0);
}

function bitsOf(value: string | number, { path, bits }: Place): string {
  const isHex = typeof value === 'string' && !/^(?:0x[0-9a-f]+|\d{1,5})$/u.test(value);
  const digits = isHex
    ? [...value].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
    : BigInt(value).toString(2);
  if (digits.length > bits) throw new Error(`${path}: ${value} does not go into ${bits} bits`);
  return isHex ? digits.padEnd(bits, '0') : digits.padStart(bits, '0');
}

function crcOf(bytes: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(bytes));
  return sum.toString('hex');
}
