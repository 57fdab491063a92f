import type { IdentifiedNode } from '../formats/node.ts';
import { plainText } from './correct-outline.ts';
import type { CorrectedOutline, Segment } from './correct-outline.ts';
import type { Term } from '../../content/glossary.ts';
import { writeBlock, writeHead } from './handlers.ts';
import { correctionsIn, fixesIn, writeInline } from './inline.ts';
import type { PagePlan, PlannedPage } from './plan-pages.ts';
import { shape } from './shape.ts';
import type { Block, ListItem } from './shape.ts';
import { findTerms } from './words-to-learn.ts';
import type { Range } from './words-to-learn.ts';

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
  const segmentsOf = (node: IdentifiedNode): Segment[] =>
    context.outline.segments.get(node.id) ?? [{ text: node.text }];
  const blocks = shape(page.body, {
    textOf: (node) => plainText(segmentsOf(node)),
    pageAt: (node) => {
      const start = context.plan.startingAt.get(node.id);
      return start === page ? undefined : start;
    },
  });
  const marks = marksOf(blocks, page, segmentsOf, context);
  const inline = (node: IdentifiedNode) => writeInline(segmentsOf(node), marks.get(node) ?? []);
  const body = blocks.map((block) => writeBlock(block, inline, context.name));
  return `${[writeHead(page, context.outline.errata), ...body].join('\n\n')}\n`;
}

/** Path of a page in the chapter's folder. */
export function pathOf({ kind, slug }: PlannedPage): string {
  if (kind === 'topic') return `${slug}.mdx`;
  return slug === '' ? 'index.mdx' : `${slug}/index.mdx`;
}

/** The words to learn by node; headings carry none, they are what a learner finds the way by. */
function marksOf(
  blocks: readonly Block[],
  page: PlannedPage,
  segmentsOf: (node: IdentifiedNode) => Segment[],
  { glossary, generalWords, glossaryLines }: ChapterContext,
): Map<IdentifiedNode, Range[]> {
  const nodes = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.node];
    return block.kind === 'list' ? nodesOf(block.items) : [];
  });
  const texts = nodes.map((node) => {
    const segments = segmentsOf(node);
    const line = glossaryLines ? { line: node.line } : {};
    const { stressed = [] } = node;
    return { text: plainText(segments), ...line, stressed, corrected: correctionsIn(segments), fixes: fixesIn(segments) };
  });
  const found = findTerms(texts, glossary, new Set([...generalWords, page.title, page.expansion ?? '']));
  return new Map(nodes.map((node, index) => [node, found[index] ?? []]));
}

function nodesOf(items: readonly ListItem[]): IdentifiedNode[] {
  return items.flatMap(({ node, children }) => [node, ...nodesOf(children)]);
}
