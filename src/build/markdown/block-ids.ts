import { defineHastPlugin } from 'satteri';

/** ` ^n3f9a2` ends a block: the block identifier of Obsidian, here the id of a node. */
const BLOCK_ID = /\s+\^(n[0-9a-z]{5}(?:-\d+)?)\s*$/u;

/**
 * Turns the block identifier at the end of a heading, paragraph or list item into `id` and
 * `data-node`, so that every outline node can be found, linked and checked in the built page.
 */
export const blockIds = defineHastPlugin({
  name: 'zukai-block-ids',
  element: {
    filter: ['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit(node, ctx) {
      const own = ownContent(node.children);
      const [first] = own;
      for (const child of own.toReversed()) {
        if (child.type !== 'text') return;
        const found = BLOCK_ID.exec(child.value);
        if (!found) {
          if (child.value.trim() !== '') return;
          continue;
        }
        ctx.setProperty(node, 'id', found[1]);
        ctx.setProperty(node, 'data-node', found[1]);
        const rest = child.value.slice(0, found.index);
        if (rest === '') ctx.removeNode(child);
        else ctx.replaceNode(child, { type: 'text', value: rest });
        if (first?.type === 'text' && /^\d+．/u.test(first.value))
          ctx.setProperty(node, 'class', 'numbered');
        return;
      }
    },
  },
});

/** The children of a list item up to its nested list; all children of other blocks. */
function ownContent<Child extends { type: string }>(children: readonly Child[]): Child[] {
  const nested = children.findIndex(
    (child) =>
      child.type === 'element' &&
      'tagName' in child &&
      (child.tagName === 'ul' || child.tagName === 'ol'),
  );
  return nested < 0 ? [...children] : children.slice(0, nested);
}
