import type { OutlineNode } from './node.ts';

const HEADINGS = 6;

/**
 * The outline in the house form (six levels of `#`, then `* ` by four spaces, one line a node),
 * which `parse.ts` reads back. Printed numbers and task boxes go back before their text. Notes
 * become items right under their topic, because pages show nothing but nodes; a line break becomes
 * a space.
 */
export function writeOutline(root: OutlineNode): string {
  const rows: string[] = [];
  const waiting: { text: string; depth: number; node?: OutlineNode }[] = [
    { text: marked(root), depth: 1, node: root },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { text, depth, node } = next;
    const lines = text.split(/[\r\n]+/u).map((line) => line.trim());
    const oneLine = lines.filter(Boolean).join(' ') || '（空の項目）';
    const indent = ' '.repeat(4 * Math.max(0, depth - HEADINGS - 1));
    // What ends like a closed heading would lose these signs; one behind them closes it instead.
    const closing = /(?:^|\s)#+$/u.test(oneLine) ? ' #' : '';
    rows.push(
      depth <= HEADINGS ? `${'#'.repeat(depth)} ${oneLine}${closing}` : `${indent}* ${oneLine}`,
    );
    for (const child of node?.children.toReversed() ?? []) {
      waiting.push({ text: marked(child), depth: depth + 1, node: child });
    }
    for (const note of node?.notes?.toReversed() ?? []) {
      waiting.push({ text: note, depth: depth + 1 });
    }
  }
  return `${rows.join('\n')}\n`;
}

/** The text with the marks that a reader took off it. */
function marked({ text, meta = [] }: OutlineNode): string {
  const [task = '', number = ''] = ['task', 'number'].map((wanted) =>
    meta.find(([name]) => name === wanted)?.[1] ?? '');
  const box = /^[ xX-]$/u.test(task) ? `[${task}] ` : task === 'true' ? '[x] ' : '';
  const isPrinted = text.startsWith(number);
  const space = /[\d.)]$/u.test(number) ? ' ' : '';
  return `${isPrinted ? '' : `${number}${space}`}${box}${text}`;
}
