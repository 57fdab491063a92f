/** Where the page is scrolled, in pixels. */
export interface ScrollPlace {
  viewport: number;
  scrolled: number;
  /** How far the page can be scrolled. */
  scrollable: number;
}

/** How far (px) a heading may lie from where a link to it scrolls. */
const NEAR = 4;

/**
 * The heading that is being read, by index; -1 above the first. `offsets` tell how far each lies
 * below where a link to it scrolls. Headings too near the end to be scrolled there are reached by a
 * line that glides down the window while the last of the page comes into view.
 */
export function currentHeading(offsets: readonly number[], place: ScrollPlace): number {
  const { viewport, scrolled, scrollable } = place;
  const glide = Math.min(viewport, scrollable);
  const left = scrollable - scrolled;
  const line = left < glide ? viewport * (1 - left / glide) : 0;
  return offsets.findLastIndex((offset) => offset <= line + NEAR);
}

/** Whether the page stands where a link to the heading with this offset scrolls it. */
export function isAt(offset: number, { scrolled, scrollable }: ScrollPlace): boolean {
  const target = Math.max(0, Math.min(scrolled + offset, scrollable));
  return Math.abs(target - scrolled) <= NEAR;
}
