/** Page numbers (from 1) by the id of what stands on the page. */
export type PageNumbers = ReadonlyMap<string, number>;

/**
 * Writes page numbers into the slots of a booklet: `<span class="pages" data-of="a b"></span>` gets
 * the pages of the ids, each page once, in order, three and more in a row as a range; with
 * `data-linked` each as a link. Numbers that stand there already are replaced.
 */
export function withPageNumbers(html: string, numbers: PageNumbers): string {
  type Slot = [whole: string, open: string, ids: string, linked: string | undefined, end: string];
  return html.replace(SLOT, (...[, open, ids, linked, end]: Slot) => {
    const places = ids.split(' ').flatMap((id) => ({ id, page: numbers.get(id) ?? 0 }));
    const first = new Map(places.reverse().map(({ id, page }) => [page, id]));
    const number = (page = 0) =>
      linked ? `<a href="#${first.get(page)}">${page}</a>` : String(page);
    const pages = [...first.keys()].filter((page) => page > 0).sort((one, other) => one - other);
    const runs = runsOf(pages).map((run) => {
      const [first, ...others] = run.map((page) => number(page));
      return others.length > 1 ? `${first}–${others.at(-1)}` : [first, ...others].join('、');
    });
    return `${open}${runs.join('、')}${end}`;
  });
}

/** Sorted numbers in runs without a gap. */
function runsOf(pages: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run?.at(-1) === page - 1) run?.push(page);
    else runs.push([page]);
  }
  return runs;
}

/** The ids whose pages a booklet names. */
export function namedIds(html: string): string[] {
  return [...new Set([...html.matchAll(SLOT)].flatMap(([, , ids = '']) => ids.split(' ')))].filter(
    Boolean,
  );
}

const SLOT = /(<span class="pages" data-of="([^"]*)"( data-linked)?>)[\s\S]*?(<\/span>)/gu;
