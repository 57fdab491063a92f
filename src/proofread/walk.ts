import type { MdastNode } from 'satteri';

/** A node of a page and all nodes below it, in reading order. */
export function walk(node: MdastNode): MdastNode[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => walk(child as MdastNode))] : [node];
}
