import { packed, type PackedFile } from './packed-file.ts';
import type { TextAddress } from './page-table.ts';
import type { PackedPart } from './text-part.ts';

/** The parts of one page’s text; `apart` for a page that readers seldom see much of. */
export type PageParts = { parts: { start: number; part: PackedPart }[]; apart: boolean };

/** Up to this many bytes the texts of all pages that are not `apart` are one file. */
const togetherLimit = 48_000;

/**
 * Puts the parts of all pages into files and says where each part is. While the site is small its texts are one file: it comes
 * with the first query, and later ones need no text at all. On a large site every part is a file of its own.
 */
export function fileTexts(pages: readonly PageParts[]): { files: PackedFile[]; addresses: TextAddress[][] } {
  const main = pages.filter(({ apart }) => !apart).flatMap(({ parts }) => parts.map(({ part }) => part));
  const together = packed('text', main);
  const isSmall = together.content.length <= togetherLimit;
  const files = new Map<string, PackedFile>(isSmall ? [[together.name, together]] : []);
  const alone = (start: number, part: PackedPart): TextAddress => {
    const file = packed('text', [part]);
    files.set(file.name, file);
    return [start, file.hash];
  };
  const addresses = pages.map(({ parts, apart }) => parts.map(({ start, part }): TextAddress =>
    (isSmall && !apart ? [start, together.hash, main.indexOf(part)] : alone(start, part))));
  return { files: [...files.values()], addresses };
}
