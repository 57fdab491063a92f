import { isDeepStrictEqual } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { namedIds, withPageNumbers, type PageNumbers } from './page-numbers.ts';

/** A booklet that names pages (its contents, its glossary) on which its things stand. */
export interface Booklet {
  html: string;
  pdf: Uint8Array;
}

/** The numbers may move what they name; more passes than this mean that they never settle. */
const PASSES = 5;

/**
 * Prints a page until the numbers it names are those on which its things stand: the first pass
 * tells the numbers, the next prints them, and what it tells must be the same. Throws when
 * something has no page, or when the numbers never settle.
 */
export async function printBooklet(
  html: string,
  print: (html: string) => Promise<Uint8Array>,
): Promise<Booklet> {
  let written: PageNumbers = new Map();
  for (let pass = 1; pass <= PASSES; pass += 1) {
    const numbered = withPageNumbers(html, written);
    const pdf = await print(numbered);
    const found = await namedPages(numbered, pdf);
    if (isDeepStrictEqual(found, written)) return { html: numbered, pdf };
    written = found;
  }
  throw new Error('冊子のページ番号が定まりません');
}

/** The page of everything that a booklet names, as its PDF tells. */
export async function namedPages(html: string, pdf: Uint8Array): Promise<PageNumbers> {
  const all = await readDestinations(pdf);
  const ids = namedIds(html);
  const lost = ids.filter((id) => !all.has(id));
  if (lost.length > 0) throw new Error(`冊子の目次にある ${lost.join('、')} がPDFにありません`);
  return new Map(ids.map((id) => [id, all.get(id) ?? 0]));
}

/** The pages of a PDF's named destinations, which are the ids that something in it links to. */
async function readDestinations(pdf: Uint8Array): Promise<PageNumbers> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    // Declared as an object, given as a map.
    const destinations = (await document.getDestinations()) as unknown as ReadonlyMap<
      string,
      readonly unknown[]
    >;
    type Reference = { num: number; gen: number };
    const places = [...destinations].map(async ([id, [page]]) =>
      [id, (await document.getPageIndex(page as Reference)) + 1] as const);
    return new Map(await Promise.all(places));
  } finally {
    await task.destroy();
  }
}
