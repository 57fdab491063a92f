/** A branch of the chapter with its leaves. */
export interface Branch {
  title: string;
  leaves: readonly string[];
}

/** The drawing on a booklet's cover: curves, and points with what stands beside them. */
export interface CoverMap {
  width: number;
  height: number;
  lines: string[];
  points: { x: number; y: number; r: number; text?: string; bold?: boolean }[];
}

/** Height of a leaf, and the space between branches. */
const ROW = 14;
const GAP = 11;

/**
 * Where the root and the branches stand, and the room between the name of a branch and its leaves.
 */
const ROOT = 14;
const BRANCH = 110;
const BEND = 40;

/** A chapter as a small mind map: the root to the left, its branches, their leaves to the right. */
export function coverMap(branches: readonly Branch[]): CoverMap {
  let top = ROW / 2;
  const placed = branches.map(({ title, leaves }) => {
    const rows = leaves.length > 0 ? leaves : [''];
    const ys = rows.map((_, index) => top + index * ROW);
    top += rows.length * ROW + GAP;
    return {
      title,
      y: middle(ys),
      leaves: leaves.map((text, index) => ({ text, y: ys[index] ?? 0 })),
    };
  });
  const height = top - GAP;
  const leafX = BRANCH + BEND + Math.max(...branches.map(({ title }) => nameWidth(title)));
  const longest = Math.max(
    0,
    ...branches.flatMap(({ leaves }) => leaves.map((leaf) => [...leaf].length)),
  );
  const root = { x: ROOT, y: middle(placed.map(({ y }) => y)) };
  return {
    // Names of leaves are set in 10 units.
    width: leafX + 10 * longest + 10,
    height,
    lines: placed.flatMap(({ title, y, leaves }) => [
      curve(root, { x: BRANCH, y }),
      ...leaves.map((leaf) => curve({ x: BRANCH + nameWidth(title), y }, { x: leafX, y: leaf.y })),
    ]),
    points: [
      { ...root, r: 11 },
      ...placed.flatMap(({ title, y, leaves }) => [
        { x: BRANCH, y, r: 6, text: title, bold: true },
        ...leaves.map((leaf) => ({ x: leafX, y: leaf.y, r: 3, text: leaf.text })),
      ]),
    ],
  };
}

/** The room that the name of a branch takes, from its point to the curves to its leaves. */
function nameWidth(title: string): number {
  return 18 + 12 * [...title].length;
}

function middle(values: readonly number[]): number {
  return ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}
