import type { TreeNode } from '../../content/outline-tree.ts';
import type { Placed, Size } from './placed.ts';
import { emWidth, sizeWrapped, widestPiece, wrap } from './wrap.ts';

/** Distance of lines of text. */
export const LINE = 1.25;
/** Room inside a box above, below and beside its text. */
export const PAD = { x: 0.4, y: 0.16 } as const;
/** Size of type by depth, in em; the nodes of these depths are set in bold. */
const SIZES = [1.8, 1.4, 1.12];
/** Bold type is this much wider than plain. */
const BOLD = 1.06;
/** Lengths of text are sums of fractions, which may come out a little too long. */
const TINY = 1e-6;
/** By how much lines are tried longer when they are made even, in em. */
const STEP = 0.25;

/** Where a node stands in the tree. */
export interface Kin {
  depth: number;
  section: number;
}

/** The width of a box with its text on one line, and the least that cuts no word. */
export function boxWidths({ text }: TreeNode, kin: Kin): { natural: number; least: number } {
  return {
    natural: emWidth(text) * scaleOf(kin) + 2 * PAD.x,
    least: widestPiece(text) * scaleOf(kin) + 2 * PAD.x,
  };
}

/** The size of a node's box in em when its text is broken so that it fits into the room. */
export function boxSize({ text }: TreeNode, kin: Kin, room: number): Size {
  const { lines, width } = sizeWrapped(text, limitOf(kin, room));
  return {
    width: width * scaleOf(kin) + 2 * PAD.x,
    height: lines * LINE * sizeOf(kin) + 2 * PAD.y,
  };
}

/** A node's box at 0,0, with its text broken so that it fits into the room (in em). */
export function boxOf(node: TreeNode, kin: Kin, room: number): Placed {
  return {
    node,
    ...kin,
    lines: wrap(node.text, limitOf(kin, room)),
    size: sizeOf(kin),
    x: 0,
    y: 0,
    ...boxSize(node, kin, room),
  };
}

/** The box with its text on as many lines, as even as they get. */
export function balanced(box: Placed): Placed {
  const most = box.lines.length;
  if (most === 1) return box;
  for (
    let room = Math.max(box.width / 2, boxWidths(box.node, box).least);
    room < box.width;
    room += STEP
  ) {
    if (sizeWrapped(box.node.text, limitOf(box, room)).lines === most)
      return { ...boxOf(box.node, box, room), x: box.x, y: box.y };
  }
  return box;
}

/** How long a line may be, in em of the node's own type. */
function limitOf(kin: Kin, room: number): number {
  return (room - 2 * PAD.x) / scaleOf(kin) + TINY;
}

function sizeOf({ depth }: Kin): number {
  return SIZES[depth] ?? 1;
}

function scaleOf(kin: Kin): number {
  return sizeOf(kin) * (kin.depth < SIZES.length ? BOLD : 1);
}
