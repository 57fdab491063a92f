import { readFences } from '../diagrams/fence.ts';

/** The number the first figure of each page gets, by page id, for the pages of a chapter in reading order. */
export function figureStarts(pages: readonly { id: string; body: string }[]): Map<string, number> {
  const starts = new Map<string, number>();
  let next = 1;
  for (const page of pages) {
    starts.set(page.id, next);
    next += readFences(page.body).length;
  }
  return starts;
}

/** The name of a figure: chapter 08 and 12 → `図8-12`. */
export function figureName(chapterUnit: string, number: number): string {
  return `図${Number(chapterUnit.slice(0, 2))}-${number}`;
}
