/** How finely the index of a site is cut. */
export type Scale = {
  /** Pagefind’s measure of a chunk, in positions; 20000, its default, makes chunks of 28 KB. */
  chunk: number;
  /** A part of text holds at least this many positions. */
  part: number;
};

/**
 * The scale for a site of so many positions. A query costs a few chunks and a part of text for each result on screen; to begin
 * costs the list of all chunks and parts. So these lists are kept to about 20 KB, and while they are shorter, chunks
 * and parts are as small as packing them makes sense.
 */
export function scaleFor(positions: number): Scale {
  return {
    chunk: Math.max(180, Math.ceil(positions / mostChunks)),
    part: Math.min(1200, Math.max(250, Math.ceil(positions / mostParts))),
  };
}

const mostChunks = 1600;
const mostParts = 1600;
