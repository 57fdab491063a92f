import { z } from 'zod';
import { slugOfPath } from './page-origins.ts';

const lines = z.array(z.string()).transform((list) => list.join('\n'));
const schema = z.strictObject({ outline: lines, pages: z.record(z.string(), lines) });

/**
 * What the last import read and wrote: the outline, and each page as the converter made it, by its path. A merge has to
 * know exactly what a person began to edit. That cannot be made again later: it depends on the plan, the corrections,
 * the glossary and the converter of that day.
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

/** The manifest as a file, always in the same order, each line of a text on a line of its own, so that changes can be read. */
export function writeManifest({ outline, pages }: Manifest): string {
  const sorted = Object.entries(pages).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const cut = (text: string) => text.split('\n');
  return `${JSON.stringify({ outline: cut(outline), pages: Object.fromEntries(sorted.map(([path, text]) => [path, cut(text)])) }, null, 1)}\n`;
}

/** The slug of each node that heads a page, by its id. */
export function slugsIn({ pages }: Manifest): Map<string, string> {
  return new Map(
    Object.entries(pages).flatMap(([path, text]) => {
      const node = /^node: (.+)$/mu.exec(text)?.[1];
      return node === undefined ? [] : [[node, slugOfPath(path)] as const];
    }),
  );
}
