import { treeNodes, type TreeNode } from '../../content/outline-tree.ts';
import { wayChooser } from './choose-way.ts';
import { layOutMap, type MapLayout } from './layout.ts';
import type { Size } from './placed.ts';
import { emWidth } from './wrap.ts';

/** Width by height of what the margins leave of a landscape A3 sheet: 406 × 283 mm. */
const SHAPE = 406 / 283;
/** The widest map that such a sheet holds in type of 5 points, and its area, in em. */
const WIDEST = 230;
const AREA = WIDEST ** 2 / SHAPE;
/** What a title takes of the height, and what sections leave empty around them, about. */
const TITLE = 6;
const EMPTY = 50;
/** The narrowest and widest that sections are tried with, and the smallest step between, in em. */
const WIDTHS = { from: 20, to: 140, step: 2 } as const;
/** How often nodes are placed at most: for thousands fewer widths are tried. */
const PLACINGS = 12_000;

/**
 * The map of a chapter on sheets of A3, on as many as it needs to be readable there: its sections
 * in their order. One that no sheet holds stands without what is under it, and is drawn behind
 * on sheets of its own.
 */
export function layOutSheets(root: TreeNode): MapLayout[] {
  const tries = { widths: widthsFor(treeNodes(root).length), choose: wayChooser() };
  const areaOf = areas();
  return sheetsOf(root);

  function sheetsOf(node: TreeNode): MapLayout[] {
    const large = new Set(node.children.filter((section) => !isHeld(section)));
    const shown = node.children.map((each) => (large.has(each) ? { ...each, children: [] } : each));
    return [...share(node, shown), ...[...large].flatMap(sheetsOf)];
  }

  /** Whether a sheet holds a section; where it has no more than its text, nothing can be parted. */
  function isHeld(section: TreeNode): boolean {
    if (section.children.length === 0) return true;
    const kin = { depth: 1, section: 0 };
    const fits = (width: number) => {
      const way = tries.choose(section, kin, width);
      return isOnSheet({ width: way.width, height: way.height + TITLE });
    };
    return areaOf(section) <= AREA && tries.widths.some(fits);
  }

  /** Some sections of a node, on sheets with about as many of them each. */
  function share(node: TreeNode, children: TreeNode[]): MapLayout[] {
    const area = children.reduce((sum, child) => sum + areaOf(child) + EMPTY, 0);
    if (area <= AREA || children.length < 2) {
      const map = layOutMap({ ...node, children }, SHAPE, tries);
      if (isOnSheet(map) || children.length < 2) return [map];
    }
    const half = Math.ceil(children.length / 2);
    return [...share(node, children.slice(0, half)), ...share(node, children.slice(half))];
  }
}

function isOnSheet({ width, height }: Size): boolean {
  return Math.max(width, height * SHAPE) <= WIDEST;
}

/** About the least area that a node takes with all under it, in square em, worked out once. */
function areas(): (node: TreeNode) => number {
  const known = new Map<TreeNode, number>();
  return function areaOf(node): number {
    const below = () => node.children.reduce((sum, child) => sum + areaOf(child), 0);
    const area = known.get(node) ?? emWidth(node.text) * 1.25 + 1 + below();
    known.set(node, area);
    return area;
  };
}

function widthsFor(nodes: number): number[] {
  const { from, to, step } = WIDTHS;
  const steps = Math.max(3, Math.min((to - from) / step, Math.floor(PLACINGS / nodes)));
  return Array.from({ length: steps + 1 }, (_, at) =>
    Math.round(from + (at * (to - from)) / steps),
  );
}
