import type { PlacedBlock, PlacedSection } from './lay-out.ts';
import { places } from './places.ts';
import type { PackedPart } from './text-part.ts';

/** A part and the position at which it begins. */
export type CutPart = { start: number; part: PackedPart };

/** Cuts a page’s text into parts of at least `length` positions, between blocks. */
export function cutParts(sections: readonly PlacedSection[], length: number): CutPart[] {
  const parts: CutPart[] = [];
  for (const { anchor, heading, blocks } of sections) {
    for (const block of blocks) {
      const last = parts.at(-1);
      if (!last || block.at - last.start >= length) parts.push({ start: block.at, part: [] });
      const { part } = parts.at(-1)!;
      if (part.at(-1)?.[0] !== anchor) part.push([anchor, heading]);
      part.at(-1)!.push(packBlock(block));
    }
  }
  return parts;
}

function packBlock({ at, text, place, alias }: PlacedBlock): PackedPart[number][2] {
  const packed = [at, places.indexOf(place), text.replace(/\s+/g, ' ').trim()] as const;
  return alias ? [...packed, alias.term, alias.sort] : [...packed];
}
