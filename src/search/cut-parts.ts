import type { PlacedBlock, PlacedSection } from './lay-out.ts';
import { places, type Kind } from './places.ts';
import type { PackedPart } from './text-part.ts';

/** A part, the position at which it begins, and whether results seldom lead to it. */
export type CutPart = { start: number; part: PackedPart; isSeldom: boolean };

/** Cuts a page’s text into parts of at least `length` positions, between blocks; questions and figures are parts of their own. */
export function cutParts(sections: readonly PlacedSection[], length: number): CutPart[] {
  const parts: CutPart[] = [];
  for (const { anchor, heading, blocks } of sections) {
    for (const block of blocks) {
      const last = parts.at(-1);
      const isSeldom = seldom.includes(block.place.kind);
      if (!last || block.at - last.start >= length || last.isSeldom !== isSeldom) parts.push({ start: block.at, part: [], isSeldom });
      const { part } = parts.at(-1)!;
      if (part.at(-1)?.[0] !== anchor) part.push([anchor, heading]);
      part.at(-1)!.push(packBlock(block));
    }
  }
  return parts.length > 0 ? parts : [{ start: 0, part: [], isSeldom: false }];
}

function packBlock({ at, text, place, alias }: PlacedBlock): PackedPart[number][2] {
  const packed = [at, places.indexOf(place), text.replace(/\s+/g, ' ').trim()] as const;
  return alias ? [...packed, alias.term, alias.sort] : [...packed];
}

/** What few results lead to, for its size. */
const seldom: readonly Kind[] = ['quiz', 'figure'];
