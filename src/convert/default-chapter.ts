import type { IdentifiedNode } from '../outline/node.ts';
import type { Chapter, ChapterPage } from './chapter.ts';
import { SUMMARY_LENGTH } from './chapter.ts';
import { isReserved, slugOf } from '../content/slug.ts';
import type { Term } from '../content/glossary.ts';

/**
 * The plan of a chapter that has none: the root is the chapter, what hangs under it are sections, and what hangs under
 * those are topics. What has nothing under it would be an empty page: its one line stays on the page above. Slugs come
 * from the glossary's expansions, from that in the node (`MIMO：Multiple Input …`), from its name when that is Latin, else
 * from the nodes' ids. The number is that in the name of the outline's file.
 */
export function defaultChapter(root: IdentifiedNode, file: string, glossary: readonly Term[]): Chapter {
  const number = /(?:^|\/)(\d{2})(?!\d)/u.exec(file)?.[1] ?? '00';
  const page = (node: IdentifiedNode, kind: ChapterPage['kind'], slug: string): ChapterPage => {
    return { at: `^${node.id}`, slug, kind, summary: summaryOf(node, glossary) };
  };
  const sections = withNames(branches(root), glossary).flatMap(({ node, name }) => [
    page(node, 'section', name),
    ...withNames(branches(node), glossary).map((topic) => page(topic.node, 'topic', `${name}/${topic.name}`)),
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

/** The nodes with names for addresses; a name is given once. */
function withNames(
  nodes: readonly IdentifiedNode[],
  glossary: readonly Term[],
): { node: IdentifiedNode; name: string }[] {
  const taken = new Set<string>();
  return nodes.map((node) => {
    const [name = '', ...more] = node.text.split('：');
    const wanted = slugOf(termOf(node, glossary)?.expansion ?? [more.join('：'), name].find(isLatin) ?? '');
    const free = wanted === '' || isReserved(wanted) || taken.has(wanted) ? node.id : wanted;
    taken.add(free);
    return { node, name: free };
  });
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
