import { getCollection } from 'astro:content';
import type { Move } from '../content/moved.ts';
import { treeNodes } from '../content/outline-tree.ts';

/** A page that has another address now; both as page ids (`08-virtual-network/storage/san`). */
export interface MovedPage {
  from: string;
  to: string;
}

/** A node that left its page. */
export interface MovedNode {
  /** The id that it had, which links from elsewhere name. */
  id: string;
  text: string;
  /** Where it is now: the id of its page and its own. */
  page: string;
  node: string;
}

/** The pages of all chapters that have another address now. */
export async function movedPages(): Promise<MovedPage[]> {
  const chapters = await getCollection('moved');
  return chapters.flatMap(({ id: chapter, data }) =>
    data.list.flatMap(({ page, node, to }) => (node === undefined ? [{ from: idOf(chapter, page), to: idOf(chapter, to) }] : [])),
  );
}

/** The nodes that left a page, in the order in which they did. */
export async function nodesMovedFrom(chapter: string, slug: string): Promise<MovedNode[]> {
  const moves = (await getCollection('moved')).find(({ id }) => id === chapter)?.data.list ?? [];
  // Links to addresses that the page had before lead here, too.
  const slugs = [slug, ...moves.flatMap(({ page, node, to }) => (node === undefined && to === slug ? [page] : []))];
  const left = moves.filter((move): move is Move & { node: string } => slugs.includes(move.page) && move.node !== undefined && move.to !== slug);
  if (left.length === 0) return [];
  const root = (await getCollection('trees')).find(({ id }) => id === chapter)?.data.root;
  const texts = new Map(root ? treeNodes(root).map(({ id, text }) => [id, text]) : []);
  return left.flatMap(({ node, to, as }) => {
    const text = texts.get(as ?? node);
    return text === undefined ? [] : [{ id: node, text, page: idOf(chapter, to), node: as ?? node }];
  });
}

function idOf(chapter: string, slug: string): string {
  return [chapter, slug].filter(Boolean).join('/');
}
