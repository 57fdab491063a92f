import type { OutlineNode } from './node.ts';

const HEADINGS = 6;

/**
 * The outline in the house form (six levels of `#`, then `* ` by four spaces, one line a node), which `parse.ts` reads
 * back. Printed numbers and task boxes go back before their text. Notes become items right under their topic, because pages show nothing but nodes; a line break becomes a space.
 */
export function writeOutline(root: OutlineNode): string {
  const rows: string[] = [];
  const waiting: { text: string; depth: number; node?: OutlineNode }[] = [{ text: marked(root), depth: 1, node: root }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { text, depth, node } = next;
    const lines = text.split(/[\r\n\v\f\u0085\u2028\u2029]+/u).map((line) => line.trim());
    const oneLine = lines.filter(Boolean).join(' ') || '（空の項目）';
    const indent = ' '.repeat(4 * Math.max(0, depth - HEADINGS - 1));
    rows.push(`${depth <= HEADINGS ? '#'.repeat(depth) : `${indent}*`} ${oneLine}`);
    for (const child of node?.children.toReversed() ?? []) waiting.push({ text: marked(child), depth: depth + 1, node: child });
    for (const note of node?.notes?.toReversed() ?? []) waiting.push({ text: note, depth: depth + 1 });
  }
  return `${rows.join('\n')}\n`;
}

/** The text with the marks that a reader took off it. */
function marked({ text, meta = [] }: OutlineNode): string {
  const task = meta.find(([name]) => name === 'task')?.[1];
  const number = meta.find(([name]) => name === 'number')?.[1];
  const box = task === undefined ? '' : /^[ xX-]$/u.test(task) ? `[${task}] ` : task === 'true' ? '[x] ' : '';
  const printed = number === undefined || text.startsWith(number) ? '' : /[\d.)]$/u.test(number) ? `${number} ` : number;
  return `${printed}${box}${text}`;
}
