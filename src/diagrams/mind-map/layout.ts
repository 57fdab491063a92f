import type { TreeNode } from '../../content/outline-tree.ts';
import { boxOf } from './box.ts';
import type { ChooseWay } from './choose-way.ts';
import { shareOut } from './columns.ts';
import { placeNode } from './place-node.ts';
import type { Drawn, Size } from './placed.ts';

/** A whole map with its size in em. */
export interface MapLayout extends Drawn, Size {}

/** Room between the title and the bar that the columns hang on, and the most that a title takes. */
const BAR_GAP = 0.8;
const TITLE = 100;
/**
 * Draws a chapter as a tree that grows from left to right: its sections stand in columns, in their
 * order, shared out so that paper of the shape (width divided by height) holds the map in the
 * largest type. `widths` are those that sections are tried with, in em.
 */
export function layOutMap(
  root: TreeNode,
  shape: number,
  { widths, choose }: { widths: readonly number[]; choose: ChooseWay },
): MapLayout {
  const title = boxOf(root, { depth: 0, section: -1 }, TITLE);
  const top = title.height + 2 * BAR_GAP;
  const sizes = widths.map((width) =>
    root.children.map((node, section) => choose(node, { depth: 1, section }, width)),
  );
  const { columns, width, height } = shareOut(sizes, shape, top);
  const map: MapLayout = {
    width: Math.max(title.width, width), height: top + height, nodes: [title], branches: [],
  };
  for (const { bar, sections, tried } of columns) {
    const corner = { x: bar, y: title.height + BAR_GAP };
    const from = { x: 0.5, y: title.height };
    map.branches.push({ section: -1, curved: false, from, to: corner });
    for (const { section, x, y } of sections) {
      const node = root.children[section];
      if (!node) continue;
      const at = { x, y: top + y };
      const to = placeNode(node, { depth: 1, section }, widths[tried] ?? 0, at, { choose, map });
      const first = sections[0]?.section ?? 0;
      map.branches.push({ section: first, curved: false, from: corner, to });
    }
  }
  return map;
}
