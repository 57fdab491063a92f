import type { TreeNode } from '../content/outline-tree.ts';
import { balanced, boxOf, type Kin } from './box.ts';
import { BESIDE_GAP, gapUnder, INDENT, under, type ChooseWay } from './choose-way.ts';
import type { Block, Placed, Point } from './placed.ts';

/** Draws a node with everything under it, in the way that is chosen for the room (in em). */
export function placeNode(node: TreeNode, kin: Kin, room: number, choose: ChooseWay): Block {
  const way = choose(node, kin, room);
  const box = boxOf(node, kin, way.box);
  const width = Math.floor(room);
  if (way.children === 'beside') return beside(box, node.children, width, choose);
  if (way.children === 'below') return below(box, node.children, width, choose);
  return withUnder(box, [], { x: 0, y: 0 });
}

/** The nodes under it stand to the right, one below the other; it stands at their middle. */
function beside(box: Placed, children: readonly TreeNode[], room: number, choose: ChooseWay): Block {
  const x = box.width + BESIDE_GAP;
  const blocks = stack(children.map((child) => placeNode(child, under(box), room - x, choose)), { x, y: 0 }, box);
  const ports = blocks.map(portOf);
  const height = Math.max(bottomOf(blocks), box.height);
  const middle = ((ports[0]?.y ?? 0) + (ports.at(-1)?.y ?? 0)) / 2;
  const y = Math.min(Math.max(0, middle - box.height / 2), height - box.height);
  return withUnder({ ...box, y }, blocks, { x: box.width, y: y + box.height / 2 });
}

/** The nodes under it stand below and a little to the right, as in an outline. */
function below(box: Placed, children: readonly TreeNode[], room: number, choose: ChooseWay): Block {
  const corner = { x: INDENT, y: box.height + gapUnder(box) };
  const blocks = stack(children.map((child) => placeNode(child, under(box), room - INDENT, choose)), corner, box);
  return withUnder(box, blocks, { x: INDENT / 2, y: box.height });
}

/** A block and where its corner is. */
interface Stacked {
  block: Block;
  at: Point;
}

function stack(blocks: readonly Block[], { x, y }: Point, parent: Placed): Stacked[] {
  let top = y;
  return blocks.map((block) => {
    const at = { x, y: top };
    top += block.height + gapUnder(parent);
    return { block, at };
  });
}

function portOf({ block, at }: Stacked): Point {
  return { x: at.x + block.port.x, y: at.y + block.port.y };
}

function bottomOf(blocks: readonly Stacked[]): number {
  return Math.max(0, ...blocks.map(({ block, at }) => at.y + block.height));
}

/** A box with the blocks under it; the branches to them begin at `root`. */
function withUnder(box: Placed, blocks: readonly Stacked[], root: Point): Block {
  const curved = root.x === box.width;
  return {
    width: Math.max(box.width, ...blocks.map(({ block, at }) => at.x + block.width)),
    height: Math.max(box.y + box.height, bottomOf(blocks)),
    port: { x: 0, y: box.y + box.height / 2 },
    put: (at, map) => {
      const shift = ({ x, y }: Point): Point => ({ x: at.x + x, y: at.y + y });
      const shown = curved ? { ...box, lines: balanced(box).lines } : balanced(box);
      map.nodes.push({ ...shown, ...shift(shown) });
      for (const stacked of blocks) {
        map.branches.push({ section: box.section, curved, from: shift(root), to: shift(portOf(stacked)) });
        stacked.block.put(shift(stacked.at), map);
      }
    },
  };
}
