/** One line of an outline, with everything that hangs under it. */
export interface OutlineNode {
  /** How the line was marked, which says nothing about how the node is shown. */
  kind: 'heading' | 'item';
  /** Distance from the root, which has depth 1. A skipped heading level does not count. */
  depth: number;
  /** Line of the file, from 1. */
  line: number;
  /** The line without its marker and the white space around it, and in the house form without the
   * signs that set words off. */
  text: string;
  children: OutlineNode[];
  /** Words that the outline sets off: `**語**`, `==語==`. */
  stressed?: string[];
  /** What was written beside the topic, one entry a note; the house form has none. */
  notes?: string[];
  /** What the tool says about the topic (task, number, tag, link …): names and values. */
  meta?: [name: string, value: string][];
}

/** A node that has its lasting id (see `node-ids.ts`). */
export interface IdentifiedNode extends OutlineNode {
  id: string;
  children: IdentifiedNode[];
}
