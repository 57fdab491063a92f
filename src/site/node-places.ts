import { treeNodes, type TreeNode } from '../content/outline-tree.ts';

/** Where a line of the outline stands in the book. */
export interface NodePlace {
  /** The id of its block. */
  node: string;
  /** The id of its page: `08-virtual-network/storage/san`. */
  page: string;
}

/** The place of every line of a chapter's outline, by line. */
export function nodePlaces(chapter: string, root: TreeNode): Map<number, NodePlace> {
  return new Map(
    treeNodes(root).map(
      ({ line, id, page }) =>
        [line, { node: id, page: [chapter, page].filter(Boolean).join('/') }] as const,
    ),
  );
}

/** A link to some lines of the notes that follow each other on one page. */
export interface NoteLink extends NodePlace {
  /** `72行`, `72〜74行` */
  label: string;
}

/** Links to the places of lines, one for each run of neighbours. */
export function noteLinks(
  lines: readonly number[],
  places: ReadonlyMap<number, NodePlace>,
): NoteLink[] {
  const runs: { first: number; last: number; place: NodePlace }[] = [];
  for (const line of lines.toSorted((one, other) => one - other)) {
    const place = places.get(line);
    const run = runs.at(-1);
    if (!place) continue;
    if (run && run.last + 1 === line && run.place.page === place.page) run.last = line;
    else runs.push({ first: line, last: line, place });
  }
  return runs.map(({ first, last, place }) => ({
    ...place,
    label: first === last ? `${first}行` : `${first}〜${last}行`,
  }));
}
