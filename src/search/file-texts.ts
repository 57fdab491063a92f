import type { CutPart } from './cut-parts.ts';
import { packed, type PackedFile } from './packed-file.ts';
import type { TextAddress } from './page-table.ts';
import type { PackedPart } from './text-part.ts';

/** The parts of one page’s text; `apart` for a page of which readers see little at a time. */
export type PageParts = { parts: CutPart[]; apart: boolean };

/** Up to this many bytes, all texts but questions, figures and those of pages that are `apart` are one file. */
const togetherLimit = 42_000;

/**
 * Puts the parts of all pages into files and says where each part is. While the site is small its texts are one file: it comes
 * with the first query, and later ones need hardly any text. On a large site every part is a file of its own.
 */
export function fileTexts(pages: readonly PageParts[]): { files: PackedFile[]; addresses: TextAddress[][] } {
  const main = pages.flatMap(({ parts, apart }) => (apart ? [] : parts.filter(({ isSeldom }) => !isSeldom).map(({ part }) => part)));
  const together = packed('text', main);
  const isSmall = together.content.length <= togetherLimit;
  const files = new Map<string, PackedFile>(isSmall ? [[together.name, together]] : []);
  const alone = (start: number, part: PackedPart): TextAddress => {
    const file = packed('text', [part]);
    files.set(file.name, file);
    return [start, file.hash];
  };
  const addresses = pages.map(({ parts }) => parts.map(({ start, part }): TextAddress => {
    const index = isSmall ? main.indexOf(part) : -1;
    return index >= 0 ? [start, together.hash, index] : alone(start, part);
  }));
  return { files: [...files.values()], addresses };
}
