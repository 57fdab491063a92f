import type { TreeNode } from '../../content/outline-tree.ts';
import { boxSize, boxWidths, type Kin } from './box.ts';
import type { Size } from './placed.ts';

/** Room between a box and those beside it, in which the branches run. */
export const BESIDE_GAP = 1.4;
/** How far nodes below another stand in from its left edge. */
export const INDENT = 1.1;
/**
 * Room between nodes with the same parent, by their depth: the nearer to the root, the more air.
 */
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

/** Finds the lowest way to draw a node and all under it within the room, in em. */
export type ChooseWay = (node: TreeNode, kin: Kin, room: number) => Way;

/** What is found out about a node: sizes by width, in em. */
interface Known {
  natural: number;
  least: number;
  /** Its box, by the width that its text is broken for. */
  boxes: Map<number, Size>;
  /** The nodes under it one below the other, and the way to draw it with them, by their room. */
  stacks: Map<number, Size>;
  ways: Map<number, Way>;
}

/** From this depth on nodes differ in nothing but their texts. */
const DEEP = GAPS.length - 1;

/** Makes such a function, which keeps what it found out; it works with sizes alone. */
export function wayChooser(): ChooseWay {
  const nodes = Array.from({ length: DEEP + 1 }, () => new Map<TreeNode, Known>());
  const choose: ChooseWay = (node, kin, room) => {
    const same = nodes[Math.min(kin.depth, DEEP)] ?? new Map<TreeNode, Known>();
    const known = found(same, node, () => ({
      ...boxWidths(node, kin), boxes: new Map(), stacks: new Map(), ways: new Map(),
    }));
    // With nothing under it a node stands on one line at most, and more room changes nothing.
    const isLeaf = node.children.length === 0;
    const most = isLeaf ? Math.ceil(Math.min(known.natural, WIDEST)) : Infinity;
    const width = Math.min(Math.floor(room), most);
    return found(known.ways, width, () => lowest(node, kin, width, known, choose));
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

function lowest(node: TreeNode, kin: Kin, room: number, known: Known, choose: ChooseWay): Way {
  const { natural, least, boxes, stacks } = known;
  const sizeOf = (width: number) => found(boxes, width, () => boxSize(node, kin, width));
  const box = Math.min(room, natural, WIDEST);
  const whole = sizeOf(box);
  if (node.children.length === 0) return { ...whole, box };
  const ways: Way[] = [];
  const narrow = WIDTHS.filter((wide) => wide >= least && wide < natural);
  for (const width of natural <= Math.max(...WIDTHS) ? [...narrow, natural] : narrow) {
    if (room - width - BESIDE_GAP < ROOM) continue;
    const size = sizeOf(width);
    const beside = withStack(size, size.width + BESIDE_GAP, 0);
    ways.push({ ...beside, box: width, children: 'beside' });
  }
  ways.push({ ...withStack(whole, INDENT, whole.height + gapUnder(kin)), box, children: 'below' });
  return ways.reduce((best, way) => (way.height < best.height ? way : best));

  /** The size of a box and of the nodes under it, one below the other from `x` and `y` on. */
  function withStack(size: Size, x: number, y: number): Size {
    const stack = found(stacks, Math.floor(room - x), stackIn);
    return {
      width: Math.max(size.width, x + stack.width),
      height: Math.max(size.height, y + stack.height),
    };
  }

  function stackIn(roomUnder: number): Size {
    const sizes = node.children.map((child) => choose(child, under(kin), roomUnder));
    const gaps = (sizes.length - 1) * gapUnder(kin);
    return {
      width: sizes.reduce((most, { width }) => Math.max(most, width), 0),
      height: sizes.reduce((sum, { height }) => sum + height, gaps),
    };
  }
}

function found<Key, Value>(known: Map<Key, Value>, key: Key, find: (key: Key) => Value): Value {
  const value = known.get(key) ?? find(key);
  known.set(key, value);
  return value;
}
