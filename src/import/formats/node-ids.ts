import type { IdentifiedNode, OutlineNode } from './node.ts';
import { shortHash } from './short-hash.ts';
import { parentsIn, walk } from './walk.ts';

/**
 * A copy of the tree in which every node has an id like `n3f9a2`, made from the text alone, so that
 * it survives moved lines. Nodes with the same text are told apart by their parents' texts, then by
 * those further up, and in the last resort by `-2`, `-3` in the order of the file.
 */
export function withNodeIds(root: OutlineNode): IdentifiedNode {
  const parents = parentsIn(root);
  const nodes = [...walk(root)];
  const ids = numberTwins(tellApart(nodes, parents));
  const copies = new Map<OutlineNode, IdentifiedNode>();
  nodes.forEach((node, index) => {
    const copy: IdentifiedNode = { ...node, id: ids[index] ?? '', children: [] };
    copies.set(node, copy);
    const parent = parents.get(node);
    if (parent) copies.get(parent)?.children.push(copy);
  });
  return copies.get(root) as IdentifiedNode;
}

/** The ids by node; equal ones remain only where the whole way up to the root is equal. */
function tellApart(nodes: OutlineNode[], parents: ReadonlyMap<OutlineNode, OutlineNode>): string[] {
  const hashed = nodes.map((node) => ({ text: node.text, top: node, id: idOf(node.text) }));
  for (;;) {
    const counts = count(hashed.map((entry) => entry.id));
    const growing = hashed.filter((entry) => counts.get(entry.id) !== 1 && parents.has(entry.top));
    if (growing.length === 0) return hashed.map((entry) => entry.id);
    for (const entry of growing) {
      entry.top = parents.get(entry.top) ?? entry.top;
      entry.text = `${entry.top.text}\n${entry.text}`;
      entry.id = idOf(entry.text);
    }
  }
}

function idOf(text: string): string {
  return `n${shortHash(text)}`;
}

function count(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function numberTwins(ids: string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  });
}
