import { stringify } from 'yaml';
import { writeLineRanges } from '../../content/line-ranges.ts';

/** What stands at the head of a page; absent fields are left out. */
export interface Frontmatter {
  title: string;
  expansion?: string;
  kind: string;
  unit: string;
  slug: string;
  order: number;
  summary: string;
  node?: string;
  /** Lines of the outline, one for each node of the page. */
  lines: number[];
  errata: string[];
}

/** The head of a page, always in the same order and one line a field. */
export function writeFrontmatter(head: Frontmatter): string {
  const { title, expansion, kind, unit, slug, order, summary, node, lines, errata } = head;
  const fields = { title, expansion, kind, unit, slug, order, summary, node, lines: writeLineRanges(lines) };
  const rows = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${scalar(value)}`,
  );
  return ['---', ...rows, `errata: [${errata.join(', ')}]`, '---'].join('\n');
}

function scalar(value: string | number): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
}
