import type { Move } from '../content/moved.ts';
import { treeNodes } from '../content/outline-tree.ts';
import { excerpt } from '../content/problem.ts';
import { getBook } from './book.ts';

/** A page that has another address now; both as page ids (`08-virtual-network/storage/san`). */
export interface MovedPage {
  from: string;
  to: string;
}

/** A node that left its page. */
export interface MovedNode {
  /** The id that it had, which links from elsewhere name. */
  id: string;
  /** How its text begins. */
  text: string;
  /** Where it is now: the id of its page and its own. */
  page: string;
  node: string;
}

/** The pages of all chapters that have another address now. */
export async function movedPages(): Promise<MovedPage[]> {
  return [...(await getBook()).moved].flatMap(([chapter, list]) =>
    list
      .filter(({ node }) => node === undefined)
      .map(({ page, to }) => ({ from: idOf(chapter, page), to: idOf(chapter, to) })),
  );
}

/** The nodes that left a page, in the order in which they did. */
export async function nodesMovedFrom(chapter: string, slug: string): Promise<MovedNode[]> {
  const { moved, trees } = await getBook();
  const moves = moved.get(chapter) ?? [];
  // Links to addresses that the page had before lead here, too.
  const before = moves.filter(({ node, to }) => node === undefined && to === slug);
  const slugs = [slug, ...before.map(({ page }) => page)];
  const left = moves.filter(
    (move): move is Move & { node: string } =>
      slugs.includes(move.page) && move.node !== undefined && move.to !== slug,
  );
  const root = trees.get(chapter);
  const nodes = left.length > 0 && root ? treeNodes(root) : [];
  return left.flatMap(({ node, to, as = node }) => {
    const text = nodes.find(({ id }) => id === as)?.text;
    return text === undefined
      ? []
      : [{ id: node, text: excerpt(text), page: idOf(chapter, to), node: as }];
  });
}

function idOf(chapter: string, slug: string): string {
  return [chapter, slug].filter(Boolean).join('/');
}
