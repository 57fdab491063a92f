/** A size as the data states it: bytes, a range of bytes, or bits. */
interface Size {
  bytes?: number | { from: number; to?: number | undefined } | undefined;
  bits?: number | undefined;
}

/** A length in bits; without `to` it has no end. */
export interface Extent {
  from: number;
  to?: number;
}

/** The length of a part or a field. */
export function extentOf({ bytes = 0, bits }: Size): Extent {
  if (bits !== undefined) return { from: bits, to: bits };
  if (typeof bytes === 'number') return { from: bytes * 8, to: bytes * 8 };
  return { from: bytes.from * 8, ...(bytes.to !== undefined && { to: bytes.to * 8 }) };
}

/** How long several things are together. */
export function sumOf(extents: readonly Extent[]): Extent {
  return extents.reduce<Extent>(
    (sum, { from, to }) => ({
      from: sum.from + from,
      ...(sum.to !== undefined && to !== undefined && { to: sum.to + to }),
    }),
    { from: 0, to: 0 },
  );
}

/** The size of a part or a field in the unit in which the data states it. */
export function statedSize(size: Size): string {
  return size.bits === undefined ? sizeLabel(extentOf(size)) : `${size.bits}ビット`;
}

/**
 * A length as it is read: `6 B`, `0〜2112 B`, `14 B〜`, `4ビット`; one from 0 without an end is `可変`.
 */
export function sizeLabel({ from, to }: Extent): string {
  if (from === to) return from % 8 === 0 ? `${from / 8} B` : `${from}ビット`;
  if (to === undefined) return from === 0 ? '可変' : `${from / 8} B〜`;
  return `${from / 8}〜${to / 8} B`;
}
