import type { TreeNode } from '../content/outline-tree.ts';
import { balanced, boxOf, boxWidths, type Kin } from './box.ts';
import type { Block, Placed, Point } from './placed.ts';

/** Room between a box and those beside it, in which the branches run. */
const BESIDE_GAP = 1.4;
/** How far nodes below another stand in from its left edge. */
const INDENT = 1.1;
/** Room between nodes with the same parent, by their depth: the nearer to the root, the more air. */
const GAPS = [0, 0, 0.9, 0.45, 0.3];
const DEEP_GAP = 0.18;
/** Widths that boxes with others beside them may have, and the widest that a box may be at all. */
const WIDTHS = [6, 8, 10, 12, 15, 18, 22];
const WIDEST = 44;
/** Nodes need at least this much room beside another. */
const ROOM = 9;

/** Finds the best way to draw a node with everything under it in a given width. */
export type PlaceNode = (node: TreeNode, kin: Kin, room: number) => Block;

/**
 * Makes a function that places a node with everything under it, as low as it gets within the room (in em, rounded down): the
 * nodes under it stand beside it or below it, and its text is broken as is best for both. What it found out it keeps.
 */
export function nodePlacer(): PlaceNode {
  const known = new Map<TreeNode, Map<number, Block>>();
  const uses = new Map<TreeNode, number>();
  const place: PlaceNode = (node, kin, room) => {
    const use = uses.get(node) ?? widestUse(node, kin);
    uses.set(node, use);
    const width = Math.min(Math.floor(room), use);
    const blocks = known.get(node) ?? new Map<number, Block>();
    known.set(node, blocks);
    const block = blocks.get(width) ?? placeBest(node, kin, width, place);
    blocks.set(width, block);
    return block;
  };
  return place;
}

/** More room than this changes nothing: a node with nothing under it stands on one line. */
function widestUse(node: TreeNode, kin: Kin): number {
  return node.children.length === 0 ? Math.ceil(Math.min(boxWidths(node, kin).natural, WIDEST)) : Infinity;
}

function placeBest(node: TreeNode, kin: Kin, room: number, place: PlaceNode): Block {
  const { natural, least } = boxWidths(node, kin);
  const whole = boxOf(node, kin, Math.min(room, natural, WIDEST));
  if (node.children.length === 0) return withUnder(whole, [], { x: 0, y: 0 });
  const narrow = WIDTHS.filter((width) => width >= least && width < natural);
  const ways = [...narrow, ...(natural <= Math.max(...WIDTHS) ? [natural] : [])]
    .filter((width) => room - width - BESIDE_GAP >= ROOM)
    .map((width) => beside(boxOf(node, kin, width), node.children, room, place));
  return [...ways, below(whole, node.children, room, place)].reduce((best, way) => (way.height < best.height ? way : best));
}

/** The nodes under it stand to the right, one below the other; it stands at their middle. */
function beside(box: Placed, children: readonly TreeNode[], room: number, place: PlaceNode): Block {
  const x = box.width + BESIDE_GAP;
  const blocks = stack(children.map((child) => place(child, under(box), room - x)), { x, y: 0 }, box);
  const ports = blocks.map(portOf);
  const height = Math.max(bottomOf(blocks), box.height);
  const middle = ((ports[0]?.y ?? 0) + (ports.at(-1)?.y ?? 0)) / 2;
  const y = Math.min(Math.max(0, middle - box.height / 2), height - box.height);
  return withUnder({ ...box, y }, blocks, { x: box.width, y: y + box.height / 2 });
}

/** The nodes under it stand below and a little to the right, as in an outline. */
function below(box: Placed, children: readonly TreeNode[], room: number, place: PlaceNode): Block {
  const corner = { x: INDENT, y: box.height + gapUnder(box) };
  const blocks = stack(children.map((child) => place(child, under(box), room - INDENT)), corner, box);
  return withUnder(box, blocks, { x: INDENT / 2, y: box.height });
}

function under({ depth, section }: Placed): Kin {
  return { depth: depth + 1, section };
}

function gapUnder({ depth }: Placed): number {
  return GAPS[depth + 1] ?? DEEP_GAP;
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
