import type { MermaidConfig } from 'mermaid';

/**
 * Every colour a drawn diagram may use, named after the CSS variable `--d-<name>` that the site
 * defines. The order gives each its sentinel (see {@link sentinel}); append, so that old sentinels
 * stay.
 */
export const PAINTS = [
  'ink', // text
  'line', // edges and lifelines
  'bg', // paper; behind edge labels
  'node-fill', 'node-line', // a box without a class
  'group-fill', 'group-line', // the frame of a subgraph
  'scsi-fill', 'scsi-line',
  'fc-fill', 'fc-line',
  'ip-fill', 'ip-line',
  'eth-fill', 'eth-line',
  'ctrl-fill', 'ctrl-line',
  'data-fill', 'data-line',
  'phys-fill', 'phys-line',
  'virt-fill', 'virt-line',
  'note-fill', 'note-line',
] as const;

/** Name of a paint, without `--d-`. */
export type Paint = (typeof PAINTS)[number];

/** Classes of a box (`:::fc`); one meaning has one colour in the whole book. */
export const CLASSES = [
  'scsi', // SCSI commands and data
  'fc', // Fibre Channel, FCP
  'ip', // TCP/IP, UDP
  'eth', // Ethernet, layer 2
  'ctrl', // control plane, management
  'data', // data plane, traffic of users
  'phys', // a physical device
  'virt', // a virtual or logical thing
  'note', // a remark
] as const;

/** The class of words without a box that are a heading, in bold. */
export const HEADING = 'head';
/** The class of words without a box that are a remark, set from the left. */
export const REMARK = 'text';

/**
 * The colour that stands for a paint while Mermaid draws, as `rgb(1, 0, n)`: the way Chromium
 * prints a computed colour. Nearly black with red 1, so no colour that Mermaid derives by itself
 * can be taken for it.
 */
export function sentinel(paint: Paint): string {
  return `rgb(1, 0, ${PAINTS.indexOf(paint)})`;
}

/**
 * Noto Sans JP as the drawing page knows it, in two files. The stored SVG names no font and
 * inherits the reader's. Mermaid makes a box as high as its lines and puts the baseline 1em below
 * their top; the font's own 116 and 29 % would set the words too high in too tight a box.
 */
export const FONT = {
  latin: 'Zukai Latin',
  japanese: 'Zukai Japanese',
  line: 'ascent-override:100%;descent-override:60%',
} as const;

/**
 * Kinds of diagram we draw, by first word of the source, and whether its boxes can have a class.
 */
export const KINDS: Readonly<Record<string, { classes: boolean }>> = {
  flowchart: { classes: true },
  block: { classes: true },
  sequenceDiagram: { classes: false },
};

/** Numbers shared by the style sheet and the baking, in px of the SVG. */
export const METRICS = {
  font: 15, // a little less than the text of the page (16–17), as in a printed book
  small: 14, // edge labels and remarks; nothing is smaller
  stroke: 1.5,
  line: 1.3, // em between two lines of a label; Mermaid's 1.1 is too tight for kanji
  baseline: 0.36, // em from the middle of a line down to its baseline; holds for any Japanese font
  head: 9, // length of an arrowhead
  margin: 4, // around the drawing: half a stroke, and text that another font sets a little wider
} as const;

const { font, small, stroke } = METRICS;

// Colours come only from here: the page defines --d-* as sentinels while Mermaid draws.
const STYLE = `
  text, tspan { fill: var(--d-ink) !important; }
  .node rect, .node path, .node polygon, .node circle, .node ellipse {
    fill: var(--d-node-fill); stroke: var(--d-node-line); stroke-width: ${stroke}px; }
  .node rect { rx: 3px; }
  .node rect.composite {
    fill: var(--d-group-fill); stroke: var(--d-group-line);
    stroke-width: ${stroke}px; rx: 6px;
  }
  .cluster rect {
    fill: var(--d-group-fill); stroke: var(--d-group-line);
    stroke-width: ${stroke}px; rx: 6px;
  }
  ${CLASSES.map(
    (name) => `.${name}:is(.node, .cluster) > :is(rect, path, polygon, circle, ellipse) {
    fill: var(--d-${name}-fill); stroke: var(--d-${name}-line); }`,
  ).join('\n')}
  .node.note > rect { rx: 0; stroke-dasharray: 3 3; }
  .node.${HEADING} > rect { fill: none; stroke: none; }
  .node.${HEADING} text { font-weight: 700; }
  .node.${REMARK} > rect { fill: none; stroke: none; }
  .node.${REMARK} text { font-size: ${small}px; }
  .node.note text { font-size: ${small}px; }
  .cluster-label text { font-weight: 700; }
  .flowchart-link {
    fill: none; stroke: var(--d-line);
    stroke-width: ${stroke}px; stroke-dasharray: none;
  }
  .flowchart-link.edge-pattern-dotted { stroke: var(--d-ctrl-line); stroke-dasharray: 6 4; }
  .flowchart-link.edge-thickness-thick { stroke: var(--d-data-line); stroke-width: 3px; }
  .flowchart-link.edge-thickness-invisible { stroke: none; }
  .edgeLabel { font-size: ${small}px; }
  .edgeLabel rect { fill: var(--d-bg); stroke: none; opacity: 1; }
  rect.actor {
    fill: var(--d-node-fill); stroke: var(--d-node-line);
    stroke-width: ${stroke}px; rx: 3px;
  }
  .actor-line { stroke: var(--d-line); stroke-width: 1px; stroke-dasharray: 2 3; }
  .messageLine0 { stroke: var(--d-line); stroke-width: ${stroke}px; }
  .messageLine1 {
    stroke: var(--d-ctrl-line); stroke-width: ${stroke}px;
    stroke-dasharray: 6 4 !important;
  }
  .messageText { stroke: var(--d-bg) !important; stroke-width: 4px; paint-order: stroke; }
  rect.note { fill: var(--d-note-fill); stroke: var(--d-note-line); stroke-width: ${stroke}px; }
`;

/** What Mermaid is started with; a fence may add to it with its own front matter. */
export const SETTINGS: MermaidConfig = {
  startOnLoad: false,
  suppressErrorRendering: true, // an error is ours to report, not a bomb in the picture
  htmlLabels: false, // foreignObject cannot be styled under the site's CSP and does not print well
  theme: 'base',
  look: 'classic',
  layout: 'elk', // right-angled edges, as a textbook draws them
  handDrawnSeed: 1, // some shapes go through rough.js, which is random without a seed
  deterministicIds: true,
  fontSize: small, // of sequence diagrams; the others take it from themeVariables
  fontFamily: `'${FONT.latin}', '${FONT.japanese}'`,
  themeVariables: { fontSize: `${font}px` },
  themeCSS: STYLE,
  flowchart: {
    useMaxWidth: false,
    wrappingWidth: 420, // authors break lines with <br/>; Mermaid must not break words of kana
    curve: 'rounded',
    padding: 8,
    minNodeWidth: 48,
    subGraphTitleMargin: { top: 6, bottom: 6 },
    nodeSpacing: 24,
    rankSpacing: 36,
    diagramPadding: 0, // the baking adds the margin
  },
  block: { useMaxWidth: false, padding: 3 },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    width: 60,
    height: 34,
    actorMargin: 12,
    boxMargin: 6,
    noteMargin: 8,
    messageMargin: 28,
    diagramMarginX: 0,
    diagramMarginY: 12, // so that lifelines end a little below the last message
  },
};

/** Plugins of SVGO, named one by one: its preset changes between versions. */
export const SVGO_PLUGINS = [
  { name: 'convertTransform', params: { floatPrecision: 1 } },
  { name: 'convertPathData', params: { floatPrecision: 1 } },
  { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
  { name: 'sortAttrs' },
] as const;
