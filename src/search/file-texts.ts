import type { CutPart } from './cut-parts.ts';
import { packedJson, type PackedFile } from './packed-file.ts';
import type { TextAddress } from './page-table.ts';

/** Puts each part of each page’s text into a file of its own, equal ones into one, and says where each part is. */
export function fileTexts(pages: readonly (readonly CutPart[])[]): { files: PackedFile[]; addresses: TextAddress[][] } {
  const files = new Map<string, PackedFile>();
  const addresses = pages.map((parts) => parts.map(({ start, part }): TextAddress => {
    const file = packedJson('text', part);
    files.set(file.name, file);
    return [start, file.hash];
  }));
  return { files: [...files.values()], addresses };
}
