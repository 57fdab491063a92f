import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageNumbers } from './page-numbers.ts';

/** On which page of a PDF each of its named destinations stands: those are the ids that something in the document links to. */
export async function readDestinations(pdf: Uint8Array): Promise<PageNumbers> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    // Declared as an object, given as a map.
    const destinations = (await document.getDestinations()) as unknown as ReadonlyMap<string, readonly unknown[]>;
    const places = [...destinations].map(async ([id, [page]]) => [id, (await document.getPageIndex(page as { num: number; gen: number })) + 1] as const);
    return new Map(await Promise.all(places));
  } finally {
    await task.destroy();
  }
}
