import { readErrata } from '../../content/errata.ts';
import { readGeneralWords, readGlossary } from '../../content/glossary.ts';
import { writeTree, type TreeNode } from '../../content/outline-tree.ts';
import type { Checked, Problem } from '../../content/problem.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { countNodes } from '../formats/walk.ts';
import { readChapter } from './chapter.ts';
import { applyErrata, plainText } from './correct-outline.ts';
import { defaultChapter } from './default-chapter.ts';
import { tooDeep } from './depth-limit.ts';
import { planPages, type PagePlan } from './plan-pages.ts';
import { pathOf, writePage } from './write-page.ts';

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
  /** The slugs of the last import by the present ids of nodes; only the default rule asks. */
  slugs?: ReadonlyMap<string, string>;
}

/** A page as the converter writes it. */
export interface ConvertedPage {
  /** Its path in the chapter's folder of pages. */
  path: string;
  text: string;
  title: string;
  unit: string;
  nodes: number;
  terms: number;
}

/** What the converter makes of a chapter; no pages when there are problems. */
export interface ConvertedChapter {
  pages: ConvertedPage[];
  /** The file that holds the whole outline as a tree; empty when there are problems. */
  tree: string;
  nodes: number;
  errata: number;
  problems: Problem[];
  warnings: Problem[];
}

/** Converts an outline into pages. The same sources give the same bytes. */
export function convertChapter(sources: ChapterSources): ConvertedChapter {
  const parsed = parseOutline(sources.outline.text, sources.outline.file);
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
  const deep = tooDeep(parsed.root, sources.outline.file);
  if (deep) return { ...failed, problems: [deep, ...problems] };

  const root = withNodeIds(parsed.root);
  const outline = applyErrata(root, errata.value, sources.errata?.file ?? '');
  const chapter =
    plan.value ??
    defaultChapter(root, `content/outlines/${sources.name}.md`, glossary.value, sources.slugs);
  const textOf = ({ id, text }: IdentifiedNode) =>
    plainText(outline.value.segments.get(id) ?? [{ text }]);
  const pages = planPages(root, chapter, textOf, sources.plan?.file ?? sources.outline.file);
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
      const { title, unit, nodes } = page;
      return { path: pathOf(page), text, title, unit, nodes: nodes.length, terms };
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
  reader: (text: string, file: string) => Checked<Value>,
  absent: Value,
): Checked<Value> {
  return file ? reader(file.text, file.file) : { value: absent, problems: [] };
}
