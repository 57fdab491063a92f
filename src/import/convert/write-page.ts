import { stringify } from 'yaml';
import type { Term } from '../../content/glossary.ts';
import { writeLineRanges } from '../../content/line-ranges.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { plainText, type CorrectedOutline, type Segment } from './correct-outline.ts';
import { escapeText } from './escape.ts';
import { correctionsIn, fixesIn, writeInline } from './inline.ts';
import type { PagePlan, PlannedPage } from './plan-pages.ts';
import { shape, type Block, type ListItem } from './shape.ts';
import { findTerms, type Range } from './words-to-learn.ts';

/** What all pages of a chapter share. */
export interface ChapterContext {
  /** Name of the chapter in paths and addresses, e.g. 08-virtual-network. */
  name: string;
  outline: CorrectedOutline;
  plan: PagePlan;
  glossary: readonly Term[];
  /** Terms that are explained but never asked. */
  generalWords: ReadonlySet<string>;
  /** Whether the lines that the glossary names are lines of this chapter. */
  glossaryLines: boolean;
}

/** The page as MDX text. */
export function writePage(page: PlannedPage, context: ChapterContext): string {
  const { outline, plan, name } = context;
  const segmentsOf: SegmentsOf = ({ id, text }) => outline.segments.get(id) ?? [{ text }];
  const blocks = shape(page.body, {
    textOf: (node) => plainText(segmentsOf(node)),
    pageAt: (node) => {
      const start = plan.startingAt.get(node.id);
      return start === page ? undefined : start;
    },
  });
  const marks = marksOf(blocks, page, segmentsOf, context);
  const inline: Inline = (node) =>
    `${writeInline(segmentsOf(node), marks.get(node) ?? [])} ^${node.id}`;
  const body = blocks.map((block) => writeBlock(block, inline, name));
  return `${[writeHead(page, outline), ...body].join('\n\n')}\n`;
}

/** Path of a page in the chapter's folder. */
export function pathOf({ kind, slug }: PlannedPage): string {
  if (kind === 'topic') return `${slug}.mdx`;
  return slug === '' ? 'index.mdx' : `${slug}/index.mdx`;
}

type SegmentsOf = (node: IdentifiedNode) => Segment[];
/** Gives a node's text in MDX with its id at the end. */
type Inline = (node: IdentifiedNode) => string;

/** The words to learn by node; headings carry none, they are what a learner finds the way by. */
function marksOf(
  blocks: readonly Block[],
  { title, expansion = '' }: PlannedPage,
  segmentsOf: SegmentsOf,
  { glossary, generalWords, glossaryLines }: ChapterContext,
): Map<IdentifiedNode, Range[]> {
  const nodes = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.node];
    return block.kind === 'list' ? nodesOf(block.items) : [];
  });
  const texts = nodes.map((node) => {
    const segments = segmentsOf(node);
    return {
      text: plainText(segments),
      ...(glossaryLines && { line: node.line }),
      stressed: node.stressed ?? [],
      corrected: correctionsIn(segments),
      fixes: fixesIn(segments),
    };
  });
  const found = findTerms(texts, glossary, new Set([...generalWords, title, expansion]));
  return new Map(nodes.map((node, index) => [node, found[index] ?? []]));
}

function nodesOf(items: readonly ListItem[]): IdentifiedNode[] {
  return items.flatMap(({ node, children }) => [node, ...nodesOf(children)]);
}

function writeBlock(block: Block, inline: Inline, chapter: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.node)}`;
    case 'paragraph':
      // On one line: browsers would show a line break inside Japanese text as a space.
      return inline(block.node);
    case 'list':
      return writeItems(block.items, inline, '').join('\n');
    case 'links':
      return writeLinks(block.pages, chapter);
  }
}

function writeItems(items: readonly ListItem[], inline: Inline, indent: string): string[] {
  return items.flatMap(({ node, children }) => [
    `${indent}- ${inline(node)}`,
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
function writeHead(page: PlannedPage, { errata }: CorrectedOutline): string {
  const { title, expansion, kind, unit, slug, order, summary, titleNode, nodes } = page;
  const own = new Set(nodes);
  const ids = errata.filter(({ node }) => own.has(node)).map(({ id }) => id);
  const lines = writeLineRanges(nodes.map(({ line }) => line));
  const fields = { title, expansion, kind, unit, slug, order, summary, node: titleNode?.id, lines };
  const rows = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${scalar(value)}`,
  );
  return ['---', ...rows, `errata: [${ids.join(', ')}]`, '---'].join('\n');
}

/** Signs that a reader of YAML refuses, takes for the end of a line, or leaves out. */
const UNPRINTABLE = /[\p{Cc}\p{Cn}\p{Zl}\p{Zp}\p{Cs}\ufeff]/gu;

/** A value as every reader of YAML takes it: `2024-04-01`, `yes` and `1_000` are texts. */
function scalar(value: string | number): string {
  const text = String(value);
  // Readers differ in what they take for white space beside a colon.
  const defaultStringType = /[^\S ]/u.test(text) ? 'QUOTE_SINGLE' : 'PLAIN';
  const form = { lineWidth: 0, singleQuote: true, compat: 'yaml-1.1' } as const;
  if (text.search(UNPRINTABLE) < 0) {
    return stringify(value, { ...form, defaultStringType }).trimEnd();
  }
  const hex = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, '0');
  const escaped = (sign: string) => sign.replaceAll(/[^]/g, (unit) => `\\u${hex(unit)}`);
  return JSON.stringify(text).replaceAll(UNPRINTABLE, escaped);
}
