import type { TreeNode } from '../../content/outline-tree.ts';

/** A place on the map, in em of the map's type. */
export interface Point {
  x: number;
  y: number;
}

/** A node on the map. Lengths are in em. */
export interface Placed extends Size {
  node: TreeNode;
  /** Distance from the root, which has 0. */
  depth: number;
  /** Which section it belongs to, from 0; -1 for the root. */
  section: number;
  lines: string[];
  /** Size of its type. */
  size: number;
  /** Left and top edge of its box. */
  x: number;
  y: number;
}

/** A line from a node to one that belongs under it. */
export interface Branch {
  section: number;
  /** Curved where the lower node stands beside the upper one, angled where it stands below. */
  curved: boolean;
  from: Point;
  to: Point;
}

/** What is on a map. */
export interface Drawn {
  nodes: Placed[];
  branches: Branch[];
}

/** How much room something takes, in em. */
export interface Size {
  width: number;
  height: number;
}
