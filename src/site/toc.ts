/** A heading as Astro reports it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** An entry of the contents of a page, with the entries below it. */
export interface TocEntry {
  slug: string;
  text: string;
  children: TocEntry[];
}

const LONGEST = 40;

/** The contents of a page: h2 headings with their h3; texts are cut at 40 characters. */
export function buildToc(headings: readonly Heading[]): TocEntry[] {
  const entries: TocEntry[] = [];
  for (const { depth, slug, text } of headings) {
    const entry = { slug, text: shorten(text), children: [] };
    const parent = entries.at(-1);
    if (depth === 2 || (depth === 3 && !parent)) entries.push(entry);
    else if (depth === 3) parent?.children.push(entry);
  }
  return entries;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}
