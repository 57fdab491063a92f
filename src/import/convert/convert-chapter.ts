import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { countNodes } from '../formats/walk.ts';
import { readChapter } from './chapter.ts';
import { defaultChapter } from './default-chapter.ts';
import { readErrata } from '../../content/errata.ts';
import { writeTree } from '../../content/outline-tree.ts';
import type { TreeNode } from '../../content/outline-tree.ts';
import { applyErrata, plainText } from './correct-outline.ts';
import { readGeneralWords, readGlossary } from '../../content/glossary.ts';
import { planPages } from './plan-pages.ts';
import type { PagePlan } from './plan-pages.ts';
import type { Problem } from '../../content/problem.ts';
import { pathOf, writePage } from './write-page.ts';

/** A file with its place, relative to the project. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Everything one chapter is made of. */
export interface ChapterSources {
  /** Name of the chapter in paths and addresses, e.g. 08-virtual-network. */
  name: string;
  outline: SourceFile;
  /** Without a plan the default rule cuts the pages. */
  plan?: SourceFile;
  errata?: SourceFile;
  glossary?: SourceFile;
  generalWords?: SourceFile;
  /** The slugs that pages had at the last import, by the present ids of their nodes; only the default rule asks. */
  slugs?: ReadonlyMap<string, string>;
}

/** What the converter makes of a chapter; no pages when there are problems. */
export interface ConvertedChapter {
  /** Paths are relative to the chapter's folder of pages. */
  pages: (SourceFile & { title: string; unit: string; nodes: number; terms: number })[];
  /** The file that holds the whole outline as a tree; empty when there are problems. */
  tree: string;
  nodes: number;
  errata: number;
  problems: Problem[];
  warnings: Problem[];
}

/** Converts an outline into pages. The same sources give the same bytes. */
export function convertChapter(sources: ChapterSources): ConvertedChapter {
  const parsed = parseOutline(sources.outline.text, sources.outline.path);
  const failed = { pages: [], tree: '', nodes: 0, errata: 0, warnings: parsed.warnings };
  const glossary = read(sources.glossary, readGlossary, []);
  const general = read(
    sources.generalWords,
    (text, file) => readGeneralWords(text, file, glossary.value),
    new Set<string>(),
  );
  const errata = read(sources.errata, readErrata, []);
  const plan = read(sources.plan, readChapter, undefined);
  const problems = [glossary, general, errata, plan].flatMap((part) => part.problems);
  if (!parsed.root) return { ...failed, problems: [...parsed.problems, ...problems] };

  const root = withNodeIds(parsed.root);
  const outline = applyErrata(root, errata.value, sources.errata?.path ?? '');
  const chapter =
    plan.value ??
    defaultChapter(root, `content/outlines/${sources.name}.md`, glossary.value, sources.slugs);
  const textOf = ({ id, text }: IdentifiedNode) =>
    plainText(outline.value.segments.get(id) ?? [{ text }]);
  const pages = planPages(root, chapter, textOf, sources.plan?.path ?? sources.outline.path);
  problems.push(...outline.problems, ...(sources.plan && !plan.value ? [] : pages.problems));
  if (problems.length > 0) return { ...failed, problems };

  const context = {
    name: sources.name,
    outline: outline.value,
    plan: pages.value,
    glossary: glossary.value,
    generalWords: general.value,
    glossaryLines: chapter.glossary_lines ?? false,
  };
  return {
    pages: pages.value.pages.map((page) => {
      const text = writePage(page, context);
      const terms = [...text.matchAll(/==[^=]+==/gu)].length;
      return { path: pathOf(page), text, title: page.title, unit: page.unit, nodes: page.nodes.length, terms };
    }),
    tree: writeTree(treeOf(root, textOf, pages.value)),
    nodes: countNodes(root),
    errata: outline.value.errata.length,
    problems: [],
    warnings: parsed.warnings,
  };
}

/** The outline as the site's map needs it: each node with its corrected text and its page. */
function treeOf(
  root: IdentifiedNode,
  textOf: (node: IdentifiedNode) => string,
  { pages }: PagePlan,
): TreeNode {
  const slugs = new Map(pages.flatMap(({ slug, nodes }) => nodes.map(({ id }) => [id, slug])));
  const copy = (node: IdentifiedNode): TreeNode => ({
    id: node.id,
    text: textOf(node),
    line: node.line,
    page: slugs.get(node.id) ?? '',
    children: node.children.map(copy),
  });
  return copy(root);
}

function read<Value>(
  file: SourceFile | undefined,
  reader: (text: string, file: string) => { value: Value; problems: Problem[] },
  absent: Value,
): { value: Value; problems: Problem[] } {
  return file ? reader(file.text, file.path) : { value: absent, problems: [] };
}
