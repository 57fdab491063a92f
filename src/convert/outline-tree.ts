import type { TreeNode } from '../content/outline-tree.ts';
import type { IdentifiedNode } from '../outline/node.ts';
import type { CorrectedOutline } from './errata.ts';
import { plainText } from './errata.ts';
import type { PagePlan } from './plan-pages.ts';

/** The outline as the site's map needs it: each node with its corrected text and its page. */
export function outlineTree(root: IdentifiedNode, outline: CorrectedOutline, plan: PagePlan): TreeNode {
  const pages = new Map(plan.pages.flatMap((page) => page.nodes.map((node) => [node.id, page.slug] as const)));
  const copy = ({ id, text, line, children }: IdentifiedNode): TreeNode => ({
    id,
    text: plainText(outline.segments.get(id) ?? [{ text }]),
    line,
    page: pages.get(id) ?? '',
    children: children.map(copy),
  });
  return copy(root);
}
