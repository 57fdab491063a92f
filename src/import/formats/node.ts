/** One line of an outline, with everything that hangs under it. */
export interface OutlineNode {
  /** How the line was marked: `#` headings or a bullet. It says nothing about how the node is shown. */
  kind: 'heading' | 'item';
  /** Distance from the root, which has depth 1. A skipped heading level does not count. */
  depth: number;
  /** Line of the file, from 1. */
  line: number;
  /** The line without its marker, the white space around it and the signs that set words off; nothing else is touched. */
  text: string;
  children: OutlineNode[];
  /** Words that the outline sets off: `**語**`, `==語==`. */
  stressed?: string[];
  /** What was written beside the topic, one entry a note; only readers of other dialects find any. */
  notes?: string[];
  /** What the exporter says about the topic (task, number, tag, link …), as pairs of name and value. */
  meta?: [name: string, value: string][];
}

/** A node that has its lasting id (see `node-ids.ts`). */
export interface IdentifiedNode extends OutlineNode {
  id: string;
  children: IdentifiedNode[];
}
