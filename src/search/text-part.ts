import type { Alias } from './aliases.ts';
import { places } from './places.ts';

/**
 * A part of a page’s text: whole blocks, under their headings. A section is
 * [anchor, heading, …blocks], a block [position of its first symbol, index into `places`, text] and, for another name of a
 * term, also the term and the sort of name. The file (`text.<hash>.gz`) is gzip of JSON.
 */
export type PackedPart = [anchor: string, heading: string, ...PackedBlock[]][];
type PackedBlock = [at: number, place: number, text: string, term?: string, sort?: Alias['sort']];

/** A section of a part, with its fields named. */
export type TextSection = { anchor: string; heading: string; blocks: TextBlock[] };
/** A block of a section; `place` is an index into `places`. */
export type TextBlock = { at: number; place: number; text: string; alias?: Pick<Alias, 'term' | 'sort'> };

/** Takes a part as it was packed and names its fields; throws a TypeError when it is none. */
export function unpackPart(part: PackedPart): TextSection[] {
  return part.map(([anchor, heading, ...blocks]) => ({
    anchor,
    heading,
    blocks: blocks.map(([at, place, text, term, sort]) => ({
      at, place: place in places ? place : 0, text, ...(term && sort && { alias: { term, sort } }),
    })),
  }));
}
