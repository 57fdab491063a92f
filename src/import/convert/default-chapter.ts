import type { IdentifiedNode } from '../formats/node.ts';
import type { Chapter, ChapterPage } from './chapter.ts';
import { SUMMARY_LENGTH } from './chapter.ts';
import { isReserved, slugOf } from '../../content/slug.ts';
import type { Term } from '../../content/glossary.ts';

/**
 * The plan of a chapter that has none: the root is the chapter, what hangs under it are sections, and what hangs under
 * those are topics. What has nothing under it would be an empty page: its one line stays on the page above. Slugs come
 * from the glossary's expansions, from that in the node (`MIMO：Multiple Input …`), from its name when that is Latin, else
 * from the nodes' ids. An address is derived once and then stays: `slugs` has that which each node
 * had at the last import, by its present id. The number is that in the name of the outline's file.
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
  const sections = withNames(branches(root), glossary, slugs).flatMap(({ node, name }) => [
    page(node, 'section', name),
    ...withNames(branches(node), glossary, slugs).map((topic) =>
      page(topic.node, 'topic', `${name}/${topic.name}`),
    ),
  ]);
  const title = titleBehindNumber(root.text);
  const first = page(root, 'chapter', '');
  // With a title of its own the page shows the node's whole text below it.
  return { number, title: title ?? root.text, pages: [{ ...first, ...(title && { title }) }, ...sections] };
}

function branches({ children }: IdentifiedNode): IdentifiedNode[] {
  return children.filter((child) => child.children.length > 0);
}

/** `ＮＷ：０８_仮想ネットワーク` and `第8章　仮想ネットワーク` are the chapter 仮想ネットワーク. */
export function titleBehindNumber(text: string): string | undefined {
  return /^(?:[^：:]{1,10}[：:])?第?[\d０-９]{1,3}[章部回]?[_＿\s.．：:、-]+(?<title>[^\s\d０-９].*)$/u.exec(text)?.groups?.['title'];
}

/** The nodes with names for addresses: the last ones go first, and a name is given once. */
function withNames(
  nodes: readonly IdentifiedNode[],
  glossary: readonly Term[],
  slugs: ReadonlyMap<string, string>,
): { node: IdentifiedNode; name: string }[] {
  const names = new Map<IdentifiedNode, string>();
  const taken = new Set<string>();
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
  return nodes.map((node) => ({ node, name: names.get(node) ?? node.id }));
}

/** The Latin name of a node; empty when it has none, or one that no page may have. */
function nameOf(node: IdentifiedNode, glossary: readonly Term[]): string {
  const [name = '', ...more] = node.text.split('：');
  const spelled = [more.join('：'), name].find(isLatin);
  const slug = slugOf(termOf(node, glossary)?.expansion ?? spelled ?? '');
  return isReserved(slug) ? '' : slug;
}

function isLatin(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return /[a-z]/iu.test(narrow) && /^[\x20-\x7e]{1,60}$/u.test(narrow);
}

/** Letters of a name; what is longer says something. */
const NAME = 14;

/** What a page is about: what the glossary says, else the names of what is under it, else the first line that says something. */
function summaryOf(node: IdentifiedNode, glossary: readonly Term[]): string {
  const names = node.children.map(({ text }) => text.split('：')[0] ?? '');
  const areNames = names.length > 1 && names.every((name) => [...name].length <= NAME);
  const chars = [...(termOf(node, glossary)?.definition ?? (areNames ? names.join('、') : node.children[0]?.text) ?? node.text)];
  return chars.length <= SUMMARY_LENGTH ? chars.join('') : `${chars.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
}

function termOf(node: IdentifiedNode, glossary: readonly Term[]): Term | undefined {
  const name = node.text.split('：')[0] ?? '';
  return glossary.find(({ term, aliases }) => [term, ...aliases].includes(name));
}
