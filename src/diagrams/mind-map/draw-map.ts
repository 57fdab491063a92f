import { escapeHtml } from '../../content/escape-html.ts';
import type { TreeNode } from '../../content/outline-tree.ts';
import { LINE, PAD } from './box.ts';
import type { MapLayout } from './layout.ts';
import type { Branch, Placed, Point } from './placed.ts';

/** Units of the drawing in one em. */
const EM = 10;
/** Size on the screen of one em, in px: labels are never smaller there. */
const SCREEN = 12;
/** Where the baseline of a line of text is, in em below its top. */
const BASELINE = 1.02;
/** Radius of the corners of boxes and branches, in em. */
const ROUND = 0.4;
const MARGIN = 0.3;
/** The colours that sections take in turn (src/components/ChapterMap.astro). */
const COLOURS = 3;

/**
 * The map as SVG: each node a link to `linkOf(node)`, coloured by the class of its section (`s0`,
 * `s1`, `s2` in turn). The tree beside it says the same, so it is hidden from those who listen, and
 * its links from the tab key.
 */
export function drawMap(
  { width, height, nodes, branches }: MapLayout,
  linkOf: (node: TreeNode) => string,
): string {
  const [across, down] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const sections = [...new Set(branches.map(({ section }) => section))].sort(
    (one, other) => one - other,
  );
  return (
    `<svg viewBox="${pair({ x: -MARGIN, y: -MARGIN })} ${pair({ x: across, y: down })}" ` +
    `width="${Math.round(across * SCREEN)}" ` +
    `height="${Math.round(down * SCREEN)}" aria-hidden="true">` +
    sections.map((section) => drawBranches(section, branches)).join('') +
    nodes.map((node) => drawNode(node, linkOf(node.node))).join('') +
    '</svg>'
  );
}

function drawBranches(section: number, branches: readonly Branch[]): string {
  const lines = branches.filter((branch) => branch.section === section).map(drawBranch);
  return `<path class="${classOf(section)}" d="${lines.join('')}"/>`;
}

function drawBranch({ curved, from, to }: Branch): string {
  const start = `M${pair(from)}`;
  if (from.x === to.x || from.y === to.y) return `${start}L${pair(to)}`;
  if (curved) {
    const middle = (from.x + to.x) / 2;
    return `${start}C${pair({ x: middle, y: from.y })} ${pair({ x: middle, y: to.y })} ${pair(to)}`;
  }
  const [corner, end] = [{ x: from.x, y: to.y }, { x: from.x + ROUND, y: to.y }];
  return `${start}V${units(to.y - ROUND)}Q${pair(corner)} ${pair(end)}H${units(to.x)}`;
}

function drawNode(
  { node, depth, section, lines, size, x, y, width, height }: Placed,
  link: string,
): string {
  const kind = depth > 2 ? (node.children.length > 0 ? 'inner' : 'leaf') : `d${depth}`;
  const left = units(x + PAD.x);
  const spans = lines.map((line, index) => {
    const baseline = units(y + PAD.y + (index * LINE + BASELINE) * size);
    return `<tspan x="${left}" y="${baseline}">${escapeHtml(line)}</tspan>`;
  });
  const box = `width="${units(width)}" height="${units(height)}" rx="${units(ROUND)}"`;
  return (
    `<a href="${escapeHtml(link)}" tabindex="-1" class="${classOf(section)} ${kind}">` +
    `<rect x="${units(x)}" y="${units(y)}" ${box}/>` +
    `<text>${spans.join('')}</text></a>`
  );
}

function classOf(section: number): string {
  return section < 0 ? 'sr' : `s${section % COLOURS}`;
}

function pair({ x, y }: Point): string {
  return `${units(x)} ${units(y)}`;
}

function units(em: number): number {
  return Math.round(em * EM);
}
