import { z } from 'zod';
import { slugOfPath } from './page-moves.ts';

/** Name of the manifest in a chapter's folder of pages. */
export const MANIFEST = '.import.json';

const lines = z.array(z.string()).transform((list) => list.join('\n'));
const schema = z.strictObject({ outline: lines, pages: z.record(z.string(), lines) });

/**
 * What the last import read and wrote: the outline, and each page by its path. A merge has to know
 * exactly what a person began to edit, and that depends on the converter of that day.
 */
export type Manifest = z.output<typeof schema>;

/** Reads a manifest; undefined when it is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The manifest as a file, always in the same order, a line for each line of a text. */
export function writeManifest({ outline, pages }: Manifest): string {
  const sorted = Object.entries(pages).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const cut = sorted.map(([path, text]) => [path, text.split('\n')]);
  const file = { outline: outline.split('\n'), pages: Object.fromEntries(cut) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The slug of each node that heads a page, by its id. */
export function slugsIn({ pages }: Manifest): Map<string, string> {
  const slugs = Object.entries(pages).flatMap(([path, text]) => {
    const node = /^node: (.+)$/mu.exec(text)?.[1];
    return node === undefined ? [] : [[node, slugOfPath(path)] as const];
  });
  return new Map(slugs);
}
