import type { PlacedBlock, PlacedSection } from './lay-out.ts';
import { places } from './places.ts';
import type { PackedPart } from './text-part.ts';

/** A part, the position at which it begins, and whether it is of questions. */
export type CutPart = { start: number; part: PackedPart; isQuiz: boolean };

/** Cuts a page’s text into parts of at least `length` positions, between blocks; questions are parts of their own. */
export function cutParts(sections: readonly PlacedSection[], length: number): CutPart[] {
  const parts: CutPart[] = [];
  for (const { anchor, heading, blocks } of sections) {
    for (const block of blocks) {
      const last = parts.at(-1);
      const isQuiz = block.place.kind === 'quiz';
      if (!last || block.at - last.start >= length || last.isQuiz !== isQuiz) parts.push({ start: block.at, part: [], isQuiz });
      const { part } = parts.at(-1)!;
      if (part.at(-1)?.[0] !== anchor) part.push([anchor, heading]);
      part.at(-1)!.push(packBlock(block));
    }
  }
  return parts.length > 0 ? parts : [{ start: 0, part: [], isQuiz: false }];
}

function packBlock({ at, text, place, alias }: PlacedBlock): PackedPart[number][2] {
  const packed = [at, places.indexOf(place), text.replace(/\s+/g, ' ').trim()] as const;
  return alias ? [...packed, alias.term, alias.sort] : [...packed];
}
