import type { TreeNode } from '../content/outline-tree.ts';
import { boxOf } from './box.ts';
import { nodePlacer, type PlaceNode } from './place-node.ts';
import type { Block, Drawn } from './placed.ts';

/** A whole map with its size in em. */
export interface MapLayout extends Drawn {
  width: number;
  height: number;
}

/** Room between columns, between sections in one column, and between the title and the bar that the columns hang on. */
const COLUMN_GAP = 2;
const SECTION_GAP = 2;
const BAR_GAP = 0.8;
/** How far a column stands in from the line it hangs on. */
const HANG = 1;
/** The widths that columns are tried with, in em. */
const WIDTHS = Array.from({ length: 61 }, (_, index) => 20 + 2 * index);

/**
 * Draws a chapter as a tree that grows from left to right: its sections stand in columns, in their order. Of all ways to
 * share them out the one is taken that can be printed largest on paper of the given shape (width divided by height).
 */
export function layOutMap(root: TreeNode, shape: number): MapLayout {
  const title = boxOf(root, { depth: 0, section: -1 }, Infinity);
  const top = title.height + 2 * BAR_GAP;
  const place = nodePlacer();
  const ways = splits(root.children).flatMap((columns) => waysToFill(columns, root.children, place));
  const sizes = ways.map((columns) => ({
    columns,
    width: Math.max(title.width, columns.reduce((sum, { width }) => sum + HANG + width + COLUMN_GAP, -COLUMN_GAP)),
    height: top + Math.max(0, ...columns.map(({ height }) => height)),
  }));
  const needs = ({ width, height }: { width: number; height: number }) => Math.max(width, height * shape);
  const { columns, width, height } = sizes.reduce((best, way) => (needs(way) < needs(best) ? way : best));

  const map: MapLayout = { width, height, nodes: [title], branches: [] };
  let x = 0;
  for (const column of columns) {
    const corner = { x, y: title.height + BAR_GAP };
    map.branches.push({ section: -1, curved: false, from: { x: 0.5, y: title.height }, to: corner });
    for (const { block, y } of column.blocks) {
      const at = { x: x + HANG, y: top + y };
      map.branches.push({ section: column.sections[0] ?? 0, curved: false, from: corner, to: { x: at.x, y: at.y + block.port.y } });
      block.put(at, map);
    }
    x += HANG + column.width + COLUMN_GAP;
  }
  return map;
}

/** All ways to cut a list into runs, in its order. */
function splits<Item>(items: readonly Item[]): Item[][][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  if (rest.length === 0) return [[[first]]];
  return splits(rest).flatMap(([run = [], ...runs]) => [
    [[first], run, ...runs],
    [[first, ...run], ...runs],
  ]);
}

/** Sections one below the other. */
interface Column {
  sections: number[];
  blocks: { block: Block; y: number }[];
  width: number;
  height: number;
}

/** For every height that some column can have: all columns, as narrow as they get within it. */
function waysToFill(columns: readonly (readonly TreeNode[])[], sections: readonly TreeNode[], place: PlaceNode): Column[][] {
  const tried = columns.map((column) => WIDTHS.map((width) => stackSections(column.map((node) => sections.indexOf(node)), sections, width, place)));
  const heights = new Set(tried.flat().map(({ height }) => height));
  return [...heights].flatMap((height) => {
    const narrowest = tried.flatMap((ways) => {
      const fitting = ways.filter((way) => way.height <= height);
      return fitting.length > 0 ? [fitting.reduce((best, way) => (way.width < best.width ? way : best))] : [];
    });
    return narrowest.length === columns.length ? [narrowest] : [];
  });
}

function stackSections(indices: number[], sections: readonly TreeNode[], width: number, place: PlaceNode): Column {
  let y = 0;
  const blocks = indices.flatMap((section) => {
    const node = sections[section];
    if (!node) return [];
    const block = place(node, { depth: 1, section }, width);
    const stacked = { block, y };
    y += block.height + SECTION_GAP;
    return [stacked];
  });
  return { sections: indices, blocks, width: Math.max(0, ...blocks.map(({ block }) => block.width)), height: y - SECTION_GAP };
}
