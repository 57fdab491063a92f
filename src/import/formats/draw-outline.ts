import type { OutlineNode } from './node.ts';
import { walk } from './walk.ts';

/** The outline as an indented list for people: a topic a line, its notes as `> …` and its marks in `〔…〕`. */
export function drawOutline(root: OutlineNode): string {
  return [...walk(root)]
    .flatMap(({ depth, text, notes = [], meta = [] }) => {
      const indent = '  '.repeat(depth - 1);
      const marks = meta.map(([name, value]) => `〔${name}: ${value}〕`).join('');
      const lines = text.split('\n').join(`\n${indent}  `);
      return [`${indent}- ${lines}${marks && ` ${marks}`}`, ...notes.map((note) => `${indent}  > ${note.split('\n').join(`\n${indent}  > `)}`)];
    })
    .join('\n');
}

/** The outline for scripts: `{"tree": {"text", "line", "children"}, …}`, with `notes` and `meta` where there are any. */
export function outlineJson(root: OutlineNode, about: object): string {
  const copies = new Map<OutlineNode, object>();
  // Children first, without recursion.
  for (const node of [...walk(root)].reverse()) {
    const { text, line, notes, meta, children } = node;
    copies.set(node, { text, line, ...(notes && { notes }), ...(meta && { meta }), children: children.map((child) => copies.get(child)) });
  }
  return JSON.stringify({ tree: copies.get(root), ...about });
}
