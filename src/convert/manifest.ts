import { createHash } from 'node:crypto';
import { z } from 'zod';

const schema = z.strictObject({
  outline: z.string(),
  pages: z.record(z.string(), z.string()),
});

/** What the last import wrote, as SHA-256 sums: of the outline, and by path of each page as the converter made it. */
export type Manifest = z.output<typeof schema>;

/** Reads a manifest; undefined when it is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The manifest as a file, always in the same order. */
export function writeManifest({ outline, pages }: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(pages).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ outline, pages: sorted }, null, 2)}\n`;
}

/** The sum by which a manifest knows a text. */
export function sum(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
