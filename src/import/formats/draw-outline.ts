import type { OutlineNode } from './node.ts';
import { withoutStress } from './stress.ts';
import { walk } from './walk.ts';

/**
 * The outline as an indented list for people: a topic a line, its notes as `> …` and its marks in
 * `〔…〕`.
 */
export function drawOutline(root: OutlineNode): string {
  return [...walk(root)]
    .flatMap(({ depth, text, notes = [], meta = [] }) => {
      const indent = '  '.repeat(depth - 1);
      const marks = meta.map(([name, value]) => `〔${name}: ${value}〕`).join('');
      const put = (start: string, content: string) =>
        `${indent}${start}${shown(content).split('\n').join(`\n${indent}  ${start.slice(2)}`)}`;
      return [put('- ', text) + (marks && ` ${marks}`), ...notes.map((note) => put('  > ', note))];
    })
    .join('\n');
}

/** A text as pages show it: what sets words off is no part of it. */
function shown(text: string): string {
  return withoutStress(text).text;
}

/**
 * The outline for scripts: `{"tree": {"text", "line", "children"}, …}`, with `notes` and `meta`
 * where there are any.
 */
export function outlineJson(root: OutlineNode, about: object): string {
  const pieces: string[] = [];
  // A stack instead of recursion, which JSON.stringify would need: an outline may be very deep.
  const waiting: (OutlineNode | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      pieces.push(next);
      continue;
    }
    const { text, line, notes, meta, children } = next;
    const said = { text: shown(text), line, ...(notes && { notes: notes.map(shown) }), meta };
    pieces.push(JSON.stringify(said).slice(0, -1), ',"children":[');
    waiting.push(']}');
    children.toReversed().forEach((child, index) => {
      if (index > 0) waiting.push(',');
      waiting.push(child);
    });
  }
  return `{"tree":${pieces.join('')},${JSON.stringify(about).slice(1)}`;
}
