import type { OutlineNode } from './node.ts';

/** A topic that was read from a file, in the order of the file, before it has a place. */
export interface Topic {
  kind: 'heading' | 'item';
  /** Any rising measure: number of `#`, columns of the indent, depth in a tree. */
  level: number;
  line: number;
  text: string;
  notes: string[];
  meta: [name: string, value: string][];
}

/** Puts topics under each other by their levels and gives the roots; headings stand above items. */
export function growTree(topics: readonly Topic[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: { topic: Topic; node: OutlineNode }[] = [];
  for (const topic of topics) {
    while (!isUnder(topic, open.at(-1)?.topic)) open.pop();
    const parent = open.at(-1)?.node;
    const { kind, line, text, notes, meta } = topic;
    const node: OutlineNode = {
      kind,
      depth: (parent?.depth ?? 0) + 1,
      line,
      text,
      children: [],
      ...(notes.length > 0 && { notes }),
      ...(meta.length > 0 && { meta }),
    };
    (parent?.children ?? roots).push(node);
    open.push({ topic, node });
  }
  return roots;
}

function isUnder(topic: Topic, above: Topic | undefined): boolean {
  if (!above) return true;
  if (topic.kind !== above.kind) return topic.kind === 'item';
  return topic.level > above.level;
}
