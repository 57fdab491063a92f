import type { TreeNode } from '../../content/outline-tree.ts';
import { balanced, boxOf, type Kin } from './box.ts';
import { BESIDE_GAP, gapUnder, INDENT, under, type ChooseWay } from './choose-way.ts';
import type { Drawn, Point } from './placed.ts';

/**
 * Adds a node with everything under it to a map, its corner at the point, in the way that is chosen
 * for the room (in em). Returns where the branch to it ends.
 */
export function placeNode(
  node: TreeNode,
  kin: Kin,
  room: number,
  at: Point,
  { choose, map }: { choose: ChooseWay; map: Drawn },
): Point {
  const way = choose(node, kin, room);
  const box = boxOf(node, kin, way.box);
  const curved = way.children === 'beside';
  // Beside it and one below the other, or below and a little to the right, as in an outline.
  const inset = curved ? box.width + BESIDE_GAP : INDENT;
  let top = at.y + (curved ? 0 : box.height + gapUnder(box));
  const place = map.nodes.push(box) - 1;
  const ends = node.children.map((child) => {
    const [kinUnder, roomUnder] = [under(box), Math.floor(room) - inset];
    const end = placeNode(child, kinUnder, roomUnder, { x: at.x + inset, y: top }, { choose, map });
    top += choose(child, kinUnder, roomUnder).height + gapUnder(box);
    return end;
  });
  // A node stands at the middle of those beside it.
  const middle = ((ends[0]?.y ?? 0) + (ends.at(-1)?.y ?? 0)) / 2;
  const most = at.y + way.height - box.height;
  const y = curved ? Math.min(Math.max(at.y, middle - box.height / 2), most) : at.y;
  const even = balanced(box);
  // Branches to nodes beside it begin at the edge that was reckoned with.
  map.nodes[place] = { ...(curved ? { ...box, lines: even.lines } : even), x: at.x, y };
  const from = curved
    ? { x: at.x + box.width, y: y + box.height / 2 }
    : { x: at.x + INDENT / 2, y: at.y + box.height };
  for (const to of ends) map.branches.push({ section: box.section, curved, from, to });
  return { x: at.x, y: y + box.height / 2 };
}
