import type { OutlineNode } from './node.ts';

/** Yields the node and everything under it in the order of the file. */
export function* walk<Node extends OutlineNode>(node: Node): Generator<Node> {
  // A stack instead of recursion: an outline may be deeper than the call stack allows.
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) waiting.push(child as Node);
  }
}

/** The parent of every node under `root`, by node; the root itself has none. */
export function parentsIn<Node extends OutlineNode>(root: Node): Map<Node, Node> {
  const parents = new Map<Node, Node>();
  for (const node of walk(root)) {
    for (const child of node.children) parents.set(child as Node, node);
  }
  return parents;
}

/** Number of nodes in the tree, the given one included. */
export function countNodes(node: OutlineNode): number {
  let count = 0;
  for (const _ of walk(node)) count += 1;
  return count;
}
