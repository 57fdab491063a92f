import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** A table as blocks of Markdown: its caption as a paragraph, then its rows; the first row is the head. */
export function asTable(table: Element, $: CheerioAPI, line: (cell: Element) => string): string[] {
  const caption = $(table).children('caption').get(0);
  const [head = [], ...rows] = $(table)
    .find('tr')
    .get()
    .map((row) => $(row).children('th, td').get().map(line));
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const row = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return [...(caption ? [line(caption).replace(/^(\*\*[^*]+\*\*)(?=.)/u, '$1　')] : []), [row(head), rule, ...rows.map(row)].join('\n')];
}
