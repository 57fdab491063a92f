import { stringify } from 'yaml';
import { writeLineRanges } from '../../content/line-ranges.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import type { AppliedErratum } from './correct-outline.ts';
import { escapeText } from './escape.ts';
import type { PlannedPage } from './plan-pages.ts';
import type { Block, ListItem } from './shape.ts';

/** Gives a node's text in MDX. */
export type Inline = (node: IdentifiedNode) => string;

/** A block of a page in MDX; every node of it ends in its id. */
export function writeBlock(block: Block, inline: Inline, chapter: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.node)} ^${block.node.id}`;
    case 'paragraph':
      // On one line: browsers would show a line break inside Japanese text as a space.
      return `${inline(block.node)} ^${block.node.id}`;
    case 'list':
      return writeItems(block.items, inline, '').join('\n');
    case 'links':
      return writeLinks(block.pages, chapter);
  }
}

/** One line an item, with the lists inside it. */
function writeItems(items: readonly ListItem[], inline: Inline, indent: string): string[] {
  return items.flatMap(({ node, children }) => [
    `${indent}- ${inline(node)} ^${node.id}`,
    ...writeItems(children, inline, `${indent}    `),
  ]);
}

/** The ways to pages whose topics stand here in the outline. */
function writeLinks(pages: readonly PlannedPage[], chapter: string): string {
  const links = pages.map(({ title, slug }) => {
    return `- [${escapeText(title).replaceAll(']', '\\]')}](/${chapter}/${slug}/)`;
  });
  return ['<Links>', '', ...links, '', '</Links>'].join('\n');
}

/** The head of a page, always in the same order and one line a field. */
export function writeHead(page: PlannedPage, errata: readonly AppliedErratum[]): string {
  const { title, expansion, kind, unit, slug, order, summary, titleNode, nodes } = page;
  const own = new Set(nodes);
  const ids = errata.filter(({ node }) => own.has(node)).map(({ id }) => id);
  const lines = writeLineRanges(nodes.map(({ line }) => line));
  const fields = { title, expansion, kind, unit, slug, order, summary, node: titleNode?.id, lines };
  const scalar = (value: string | number) =>
    stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
  const rows = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${scalar(value)}`,
  );
  return ['---', ...rows, `errata: [${ids.join(', ')}]`, '---'].join('\n');
}
