import type { Term } from '../../content/glossary.ts';
import { isReserved, slugOf } from '../../content/slug.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { termCalled } from './chapter-name.ts';
import { SUMMARY_LENGTH, type Chapter, type ChapterPage } from './chapter.ts';

/**
 * The plan of a chapter that has none: the root is the chapter, what hangs under it are sections,
 * and what hangs under those are topics. What has nothing under it would be an empty page: its one
 * line stays on the page above. Slugs come from the glossary's expansions, from that in the node
 * (`MIMO：Multiple Input …`), from its name when that is Latin, else from the nodes' ids; `slugs`
 * has that which each node had at the last import, by its present id. The number is that of `file`.
 */
export function defaultChapter(
  root: IdentifiedNode,
  file: string,
  glossary: readonly Term[],
  slugs: ReadonlyMap<string, string> = new Map(),
): Chapter {
  const number = /(?:^|\/)(\d{2})(?!\d)/u.exec(file)?.[1] ?? '00';
  const page = (node: IdentifiedNode, kind: ChapterPage['kind'], slug: string): ChapterPage => {
    return { at: `^${node.id}`, slug, kind, summary: summaryOf(node, glossary) };
  };
  const sections = withNames(root, glossary, slugs).flatMap(([node, name]) => [
    page(node, 'section', name),
    ...withNames(node, glossary, slugs).map(([topic, last]) =>
      page(topic, 'topic', `${name}/${last}`),
    ),
  ]);
  const title = titleBehindNumber(root.text);
  // With a title of its own the page shows the node's whole text below it.
  const first = { ...page(root, 'chapter', ''), ...(title && { title }) };
  return { number, title: title ?? root.text, pages: [first, ...sections] };
}

const NUMBERED = /^(?:[^：:]{1,10}[：:])?第?[\d０-９]{1,3}[章部回]?[_＿\s.．：:、-]+(?<title>[^\s\d０-９].*)$/u;

/** `ＮＷ：０８_仮想ネットワーク` and `第8章　仮想ネットワーク` are the chapter 仮想ネットワーク. */
export function titleBehindNumber(text: string): string | undefined {
  return NUMBERED.exec(text)?.groups?.['title'];
}

/** The nodes under a node that become pages, each with a name that no other has. */
function withNames(
  { children }: IdentifiedNode,
  glossary: readonly Term[],
  slugs: ReadonlyMap<string, string>,
): [IdentifiedNode, string][] {
  const nodes = children.filter((child) => child.children.length > 0);
  const names = new Map<IdentifiedNode, string>();
  const taken = new Set<string>();
  // The names of the last import go first.
  const sources: ((node: IdentifiedNode) => string | undefined)[] = [
    ({ id }) => slugs.get(id)?.split('/').at(-1),
    (node) => nameOf(node, glossary),
    ({ id }) => id,
  ];
  for (const source of sources) {
    for (const node of nodes) {
      const name = source(node);
      if (!name || names.has(node) || taken.has(name)) continue;
      names.set(node, name);
      taken.add(name);
    }
  }
  return nodes.map((node) => [node, names.get(node) ?? node.id]);
}

/** The Latin name of a node; empty when it has none, or one that no page may have. */
function nameOf({ text }: IdentifiedNode, glossary: readonly Term[]): string {
  const [name = '', ...more] = text.split('：');
  const spelled = [more.join('：'), name].find(isLatin);
  const slug = slugOf(termCalled(name, glossary)?.expansion ?? spelled ?? '');
  return isReserved(slug) ? '' : slug;
}

function isLatin(text: string): boolean {
  return /^(?=.*[a-z])[\x20-\x7e]{1,60}$/iu.test(text.normalize('NFKC'));
}

/** Letters of a name; what is longer says something. */
const NAME = 14;

/** What the glossary says of a page, else the names under it, else the first line under it. */
function summaryOf({ text, children }: IdentifiedNode, glossary: readonly Term[]): string {
  const [name = '', ...names] = [text, ...children.map((child) => child.text)].map(beforeColon);
  const areNames = names.length > 1 && names.every((each) => [...each].length <= NAME);
  const below = areNames ? names.join('、') : children[0]?.text;
  const chars = [...(termCalled(name, glossary)?.definition ?? below ?? text)];
  if (chars.length <= SUMMARY_LENGTH) return chars.join('');
  return `${chars.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
}

function beforeColon(text: string): string {
  return text.split('：')[0] ?? '';
}
