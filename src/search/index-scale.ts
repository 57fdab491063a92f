/**
 * How finely the index is cut. What a query costs is a few chunks of tokens and a part of text for each result on screen;
 * what it costs to begin is the list of all chunks. So few pages are cut finely and many coarsely.
 */
export type Scale = {
  /** Up to this many pages. */
  pages: number;
  /** Pagefind’s measure of a chunk; 20000, its default, makes chunks of 28 KB. */
  chunk: number;
  /** A part of text holds at least this many positions. */
  part: number;
};

const scales: readonly Scale[] = [
  { pages: 100, chunk: 50, part: 400 },
  { pages: 400, chunk: 500, part: 800 },
  { pages: Infinity, chunk: 2000, part: 1200 },
];

/** The scale for a site of so many pages. */
export function scaleFor(pages: number): Scale {
  return scales.find((scale) => pages <= scale.pages)!;
}
