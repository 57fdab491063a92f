import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** Stands in the rows below for a cell that reaches down over them. */
const DITTO = '〃';

/** A table as blocks of Markdown: its caption, then its rows; the head may be empty. */
export function asTable(table: Element, $: CheerioAPI, line: (cell: Element) => string): string[] {
  const caption = $(table).children('caption').get(0);
  const lines = $(table).find('tr').get();
  const rows = inColumns(lines.map((row) => $(row).children('th, td').get()), line);
  const hasHead = lines[0] !== undefined && $(lines[0]).children('td').length === 0;
  const [head = [], ...below] = hasHead ? rows : [[], ...rows];
  const width = Math.max(...rows.map((row) => row.length));
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return [
    ...(caption ? [line(caption).replace(/^(\*\*[^*]+\*\*)(?=.)/u, '$1　')] : []),
    [row(head), rule, ...below.map(row)].join('\n'),
  ];
}

/** The texts of the cells of each row, each in its column. */
function inColumns(rows: readonly Element[][], line: (cell: Element) => string): string[][] {
  // For each column, how many more rows a cell from above takes.
  const taken: number[] = [];
  return rows.map((cells) => {
    const waiting = [...cells];
    const texts: string[] = [];
    while (waiting.length > 0 || (taken[texts.length] ?? 0) > 0) {
      const column = texts.length;
      const rest = taken[column] ?? 0;
      const cell = rest > 0 ? undefined : waiting.shift();
      taken[column] = cell ? Number(cell.attribs['rowspan'] ?? 1) - 1 : rest - 1;
      texts.push(cell ? line(cell) : DITTO);
    }
    return texts;
  });
}
