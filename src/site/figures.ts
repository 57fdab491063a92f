import { readFences } from '../diagrams/fence.ts';

/** The number of each page's first figure, by page id, for a chapter's pages in order. */
export function figureStarts(pages: readonly { id: string; body: string }[]): Map<string, number> {
  const starts = new Map<string, number>();
  let next = 1;
  for (const page of pages) {
    starts.set(page.id, next);
    next += countFigures(page.body);
  }
  return starts;
}

/** How many figures stand in a page's text, drawn or made of data. */
export function countFigures(body: string): number {
  return readFences(body).length + dataFigures(body).length;
}

/** The ids of the frames on a page, in order. */
export function framesOn(body: string): string[] {
  return dataFigures(body).flatMap((tag) => / id="([^"]+)"/u.exec(tag)?.[1] ?? []);
}

/** The tags of the figures made of data; validation puts each on a line of its own. */
export function dataFigures(body: string): string[] {
  return body.match(/^\s*<(?:Frame|ProtocolStack) [^>]*>/gmu) ?? [];
}

/** The name of a figure: chapter 08 and 12 → `図8-12`. */
export function figureName(chapterUnit: string, number: number): string {
  return `図${Number(chapterUnit.slice(0, 2))}-${number}`;
}
