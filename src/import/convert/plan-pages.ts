import { excerpt, type Checked, type Problem } from '../../content/problem.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parentsIn, walk } from '../formats/walk.ts';
import type { Chapter, ChapterPage } from './chapter.ts';
import { nodeFinder } from './find-node.ts';

/** A page with its nodes, ready to be written. */
export interface PlannedPage extends Pick<ChapterPage, 'slug' | 'kind' | 'summary'> {
  /** What the h1 shows before the "：". */
  title: string;
  /** What the h1 shows after the "：". */
  expansion?: string;
  /** The printed number, e.g. 08-2-4. */
  unit: string;
  /** Position in the chapter, from 1. */
  order: number;
  /** The node whose text is the title; absent when the page has a title of its own. */
  titleNode?: IdentifiedNode;
  /** The topmost nodes of the body; some may be pages themselves. */
  body: IdentifiedNode[];
  /** The page's own nodes in the order of the outline, the title first. */
  nodes: IdentifiedNode[];
}

/** The pages of a chapter in reading order. */
export interface PagePlan {
  pages: PlannedPage[];
  /** The page that starts at a node, by the node's id. */
  startingAt: Map<string, PlannedPage>;
}

/**
 * Cuts the outline into pages: a page is the subtrees of its starting nodes without those that are
 * pages themselves. `textOf` gives a node's corrected text, `file` names the plan in messages.
 */
export function planPages(
  root: IdentifiedNode,
  chapter: Chapter,
  textOf: (node: IdentifiedNode) => string,
  file: string,
): Checked<PagePlan> {
  const find = nodeFinder(root);
  const problems = [...sameSlugs(chapter.pages, file), ...lostTopics(chapter.pages, file)];
  const starts = chapter.pages.map((page) => {
    const found = [page.at, ...(page.with ?? [])].map((at) => find(at, placeOf(page, file)));
    problems.push(...found.filter((result) => 'remedy' in result));
    return found.filter((result) => 'id' in result);
  });
  problems.push(...startedTwice(chapter.pages, starts, file));
  const units = unitsOf(chapter);
  const pages = chapter.pages.map((page, index): PlannedPage => {
    const roots = starts[index] ?? [];
    const { slug, kind, summary } = page;
    const unit = units[index] ?? '';
    const shared = { slug, kind, summary, unit, order: index + 1, nodes: [] };
    const [titleNode] = roots;
    // The title of the chapter may as well be what its first line says.
    const said = kind === 'chapter' && titleNode ? [titleNode.text, textOf(titleNode)] : undefined;
    const named = said?.includes(chapter.title) === false ? chapter.title : undefined;
    const title = page.title ?? named;
    if (title === undefined && titleNode && roots.length === 1) {
      const body = titleNode.children;
      return { ...shared, ...splitTitle(textOf(titleNode)), titleNode, body };
    }
    if (title === undefined && roots.length > 1) problems.push(titleless(page, file));
    return { ...shared, title: title ?? slug, body: roots };
  });
  const startingAt = new Map(
    starts.flatMap((roots, index) => roots.map((node) => [node.id, pages[index]!] as const)),
  );
  problems.push(...shareOut(root, startingAt, file));
  return { value: { pages, startingAt }, problems };
}

/** Gives every node to the page of its nearest starting ancestor. */
function shareOut(
  root: IdentifiedNode,
  startingAt: PagePlan['startingAt'],
  file: string,
): Problem[] {
  const parents = parentsIn(root);
  const pages = new Map<IdentifiedNode | undefined, PlannedPage | undefined>();
  const homeless: IdentifiedNode[] = [];
  for (const node of walk(root)) {
    const page = startingAt.get(node.id) ?? pages.get(parents.get(node));
    pages.set(node, page);
    (page?.nodes ?? homeless).push(node);
  }
  const [first] = homeless;
  if (!first) return [];
  const place = `最初は${first.line}行目「${excerpt(first.text)}」`;
  const found = `${homeless.length}個の項目に行き先がない（${place}）`;
  const remedy = 'アウトラインの一番上の項目から始まるページ（kind: chapter）を足してください';
  return [{ file, expected: '全ての項目がどこかのページに入る', found, remedy }];
}

function splitTitle(text: string): { title: string; expansion?: string } {
  const [title = '', ...more] = text.split('：');
  const expansion = more.join('：');
  return title && expansion ? { title, expansion } : { title: text };
}

function unitsOf({ number, pages }: Chapter): string[] {
  let section = 0;
  let topic = 0;
  return pages.map(({ kind }) => {
    if (kind === 'chapter') return number;
    if (kind === 'topic') return `${number}-${section}-${(topic += 1)}`;
    topic = 0;
    return `${number}-${(section += 1)}`;
  });
}

function sameSlugs(pages: readonly ChapterPage[], file: string): Problem[] {
  return [...Map.groupBy(pages, ({ slug }) => slug)].flatMap(([slug, [first, ...others]]) =>
    others.map((page) => ({
      ...placeOf(page, file),
      expected: 'slug はページごとに違う',
      found: `"${slug}" は${first?.line ?? '?'}行目にもある`,
      remedy: 'どちらかの slug を変えてください',
    })),
  );
}

function lostTopics(pages: readonly ChapterPage[], file: string): Problem[] {
  let section: string | undefined;
  return pages.flatMap((page) => {
    const { kind, slug } = page;
    const above = section;
    if (kind !== 'topic') section = kind === 'section' ? slug : undefined;
    const rules: Record<ChapterPage['kind'], [isRight: boolean, expected: string]> = {
      chapter: [slug === '', '章の slug は ""'],
      section: [/^[^/]+$/u.test(slug), '節の slug は / のない名前'],
      topic:
        above === undefined
          ? [false, '先に節（kind: section）']
          : [slug.startsWith(`${above}/`), `slug は ${above}/ で始まる`],
    };
    const [isRight, expected] = rules[kind];
    const found = `slug "${slug}"（kind: ${kind}）`;
    const remedy = 'slug か、一覧での位置を直してください';
    return isRight ? [] : [{ ...placeOf(page, file), expected, found, remedy }];
  });
}

function startedTwice(
  pages: readonly ChapterPage[],
  starts: readonly IdentifiedNode[][],
  file: string,
): Problem[] {
  const claims = pages.flatMap((page, at) => (starts[at] ?? []).map((node) => ({ node, page })));
  return [...Map.groupBy(claims, ({ node }) => node.id).values()].flatMap(([first, ...others]) =>
    others.map(({ node, page }) => ({
      ...placeOf(page, file),
      expected: '一つの項目から始まるページは一つ',
      found: `「${excerpt(node.text)}」は${first?.page.line ?? '?'}行目のページにもある`,
      remedy: 'どちらかの at を直してください',
    })),
  );
}

function titleless(page: ChapterPage, file: string): Problem {
  return {
    ...placeOf(page, file),
    expected: '複数の項目から始まるページには title',
    found: `slug "${page.slug}" に title がない`,
    remedy: 'title: を足してください',
  };
}

/** Where the plan has a page; the default rule writes none. */
function placeOf({ line }: ChapterPage, file: string): Pick<Problem, 'file' | 'line'> {
  return line === undefined ? { file } : { file, line };
}
