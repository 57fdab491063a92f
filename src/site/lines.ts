/** The lines that a page's frontmatter names: `65-67, 145` → 65, 66, 67, 145. */
export function expandLines(lines: string): number[] {
  return lines.split(', ').flatMap((range) => {
    const [first = NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** A page as far as its nodes are concerned: the i-th line belongs to the i-th node, the title first. */
export interface NodePage {
  node?: string | undefined;
  lines: string;
}

/** The id of the outline node that a line of the outline became on a page; undefined when the page has no such line. */
export function nodeAtLine(page: NodePage, body: string, line: number): string | undefined {
  const blocks = [...body.matchAll(/\s\^(n[0-9a-z]{5}(?:-\d+)?)\s*$/gmu)].map(([, id = '']) => id);
  const nodes = page.node ? [page.node, ...blocks] : blocks;
  return nodes[expandLines(page.lines).indexOf(line)];
}
