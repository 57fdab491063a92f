import { treeNodes, type TreeNode } from '../../content/outline-tree.ts';
import { boxOf } from './box.ts';
import { wayChooser, type ChooseWay } from './choose-way.ts';
import { placeNode } from './place-node.ts';
import type { Drawn, Size } from './placed.ts';

/** A whole map with its size in em. */
export interface MapLayout extends Drawn, Size {}

/** Room between columns, between sections in one column, and between the title and the bar that the columns hang on. */
const COLUMN_GAP = 2;
const SECTION_GAP = 2;
const BAR_GAP = 0.8;
/** How far a column stands in from the line it hangs on. */
const HANG = 1;
/** How many heights of columns are tried. */
const HEIGHTS = 400;
/** The narrowest and widest that columns are tried with, and the smallest step between, in em. */
const WIDTHS = { from: 20, to: 140, step: 2 } as const;
/** How often the nodes of a chapter are placed at most: a chapter of thousands tries fewer widths. */
const PLACINGS = 12_000;

/**
 * Draws a chapter as a tree that grows from left to right: its sections stand in columns, in their order. Of all ways to
 * share them out the one is taken that can be printed largest on paper of the given shape (width divided by height).
 */
export function layOutMap(root: TreeNode, shape: number): MapLayout {
  const title = boxOf(root, { depth: 0, section: -1 }, Infinity);
  const top = title.height + 2 * BAR_GAP;
  const choose = wayChooser();
  const sizes = waysToFill(root.children, choose).map((columns) => ({
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
    for (const { node, section, y } of column.parts) {
      const at = { x: x + HANG, y: top + y };
      const to = placeNode(node, { depth: 1, section }, column.room, at, { choose, map });
      const first = column.parts[0]?.section ?? 0;
      map.branches.push({ section: first, curved: false, from: corner, to });
    }
    x += HANG + column.width + COLUMN_GAP;
  }
  return map;
}

/** Sections one below the other. */
interface Column extends Size {
  parts: { node: TreeNode; section: number; y: number }[];
  /** The width that its sections are drawn for. */
  room: number;
}

/** For every height that some column can have: the sections shared out to columns that are, together, as narrow as they get. */
function waysToFill(sections: readonly TreeNode[], choose: ChooseWay): Column[][] {
  if (sections.length === 0) return [[]];
  const widths = widthsFor(sections);
  // By the first section of a column and the last.
  const tried = sections.map((_, first) =>
    sections.slice(first).map((_node, more) => {
      const indices = Array.from({ length: more + 1 }, (_index, step) => first + step);
      return widths.map((width) => stackSections(indices, sections, width, choose));
    }),
  );
  return fewOf([...new Set(tried.flat(2).map(({ height }) => height))]).flatMap((height) => {
    const columns = narrowest(tried, height);
    return columns ? [columns] : [];
  });
}

function widthsFor(sections: readonly TreeNode[]): number[] {
  const { from, to, step } = WIDTHS;
  const nodes = sections.reduce((sum, section) => sum + treeNodes(section).length, 0);
  const steps = Math.max(1, Math.min((to - from) / step, Math.floor(PLACINGS / nodes)));
  return Array.from({ length: steps + 1 }, (_, place) => Math.round(from + (place * (to - from)) / steps));
}

/** The numbers, or, where they are more than are worth trying, some that are spread evenly over them. */
function fewOf(numbers: readonly number[]): readonly number[] {
  if (numbers.length <= HEIGHTS) return numbers;
  const sorted = numbers.toSorted((a, b) => a - b);
  return Array.from({ length: HEIGHTS }, (_, place) => sorted[Math.round((place * (sorted.length - 1)) / (HEIGHTS - 1))] ?? 0);
}

/** The narrowest columns of at most some height, found from the last section backwards; undefined when a section is higher. */
function narrowest(tried: readonly (readonly Column[][])[], most: number): Column[] | undefined {
  const after: ({ width: number; columns: Column[] } | undefined)[] = [];
  after[tried.length] = { width: 0, columns: [] };
  for (const [first, ends] of [...tried.entries()].reverse()) {
    for (const [more, ways] of ends.entries()) {
      const rest = after[first + more + 1];
      const fitting = ways.filter(({ height }) => height <= most);
      if (!rest || fitting.length === 0) continue;
      const column = fitting.reduce((best, way) => (way.width < best.width ? way : best));
      const width = HANG + column.width + COLUMN_GAP + rest.width;
      const best = after[first];
      if (!best || width < best.width) after[first] = { width, columns: [column, ...rest.columns] };
    }
  }
  return after[0]?.columns;
}

function stackSections(indices: readonly number[], sections: readonly TreeNode[], room: number, choose: ChooseWay): Column {
  let width = 0;
  let y = 0;
  const parts = indices.flatMap((section) => {
    const node = sections[section];
    if (!node) return [];
    const size = choose(node, { depth: 1, section }, room);
    const part = { node, section, y };
    width = Math.max(width, size.width);
    y += size.height + SECTION_GAP;
    return [part];
  });
  return { parts, room, width, height: y - SECTION_GAP };
}
