import type { TreeNode } from '../../content/outline-tree.ts';
import { boxSize, boxWidths, type Kin } from './box.ts';
import type { Size } from './placed.ts';

/** Room between a box and those beside it, in which the branches run. */
export const BESIDE_GAP = 1.4;
/** How far nodes below another stand in from its left edge. */
export const INDENT = 1.1;
/** Room between nodes with the same parent, by their depth: the nearer to the root, the more air. */
const GAPS = [0, 0, 0.9, 0.45, 0.3];
const DEEP_GAP = 0.18;
/** Widths that boxes with others beside them may have, and the widest that a box may be at all. */
const WIDTHS = [6, 8, 10, 12, 15, 18, 22];
const WIDEST = 44;
/** Nodes need at least this much room beside another. */
const ROOM = 9;

/** A way to draw a node with everything under it, and how much room it takes. */
export interface Way extends Size {
  /** The width that its text is broken for. */
  box: number;
  /** Where the nodes under it stand; nowhere when there are none. */
  children?: 'beside' | 'below';
}

/** Finds the way to draw a node with everything under it that is lowest within the room, in em, rounded down. */
export type ChooseWay = (node: TreeNode, kin: Kin, room: number) => Way;

/** What is found out about a node. */
interface Known {
  natural: number;
  least: number;
  /** The sizes of its box by the width that its text is broken for. */
  boxes: Map<number, Size>;
  ways: Map<number, Way>;
}

/** Makes such a function, which keeps what it found out. It works with sizes alone: a map tries very many ways and draws one. */
export function wayChooser(): ChooseWay {
  const nodes = new Map<TreeNode, Known>();
  const knownOf = (node: TreeNode, kin: Kin): Known => {
    const known = nodes.get(node) ?? { ...boxWidths(node, kin), boxes: new Map(), ways: new Map() };
    nodes.set(node, known);
    return known;
  };
  const choose: ChooseWay = (node, kin, room) => {
    const known = knownOf(node, kin);
    // With nothing under it a node stands on one line at most, and more room changes nothing.
    const most = node.children.length === 0 ? Math.ceil(Math.min(known.natural, WIDEST)) : Infinity;
    const width = Math.min(Math.floor(room), most);
    const way = known.ways.get(width) ?? lowest(node, kin, width, known, choose);
    known.ways.set(width, way);
    return way;
  };
  return choose;
}

/** The place in the tree of the nodes under one. */
export function under({ depth, section }: Kin): Kin {
  return { depth: depth + 1, section };
}

/** The room under a node and between those under it. */
export function gapUnder({ depth }: Kin): number {
  return GAPS[depth + 1] ?? DEEP_GAP;
}

function lowest(node: TreeNode, kin: Kin, room: number, { natural, least, boxes }: Known, choose: ChooseWay): Way {
  const sizeOf = (width: number): Size => {
    const size = boxes.get(width) ?? boxSize(node, kin, width);
    boxes.set(width, size);
    return size;
  };
  const box = Math.min(room, natural, WIDEST);
  const whole = sizeOf(box);
  if (node.children.length === 0) return { ...whole, box };
  const ways: Way[] = [];
  for (const width of [...WIDTHS.filter((wide) => wide >= least && wide < natural), ...(natural <= Math.max(...WIDTHS) ? [natural] : [])]) {
    if (room - width - BESIDE_GAP < ROOM) continue;
    const size = sizeOf(width);
    ways.push({ ...stacked(size, { x: size.width + BESIDE_GAP, y: 0 }), box: width, children: 'beside' });
  }
  ways.push({ ...stacked(whole, { x: INDENT, y: whole.height + gapUnder(kin) }), box, children: 'below' });
  return ways.reduce((best, way) => (way.height < best.height ? way : best));

  /** The size of a box and of the nodes under it, one below the other from `x` and `y` on. */
  function stacked(size: Size, { x, y }: { x: number; y: number }): Size {
    const kinUnder = under(kin);
    const gap = gapUnder(kin);
    let { width, height } = size;
    let top = y;
    for (const child of node.children) {
      const way = choose(child, kinUnder, room - x);
      width = Math.max(width, x + way.width);
      height = Math.max(height, top + way.height);
      top += way.height + gap;
    }
    return { width, height };
  }
}
