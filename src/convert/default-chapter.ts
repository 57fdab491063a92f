import type { IdentifiedNode } from '../outline/node.ts';
import type { Chapter, ChapterPage } from './chapter.ts';
import { SUMMARY_LENGTH } from './chapter.ts';
import type { Term } from '../content/glossary.ts';

/**
 * The plan of a chapter that has none: the root is the chapter, what hangs under it are sections, and what hangs under
 * those are topics. Slugs come from the glossary's expansions, else from the nodes' ids.
 */
export function defaultChapter(root: IdentifiedNode, outline: string, glossary: readonly Term[]): Chapter {
  const number = /(?:^|\/)(\d{2})(?!\d)/u.exec(outline)?.[1] ?? '00';
  const page = (node: IdentifiedNode, kind: ChapterPage['kind'], slug: string): ChapterPage => {
    return { at: `^${node.id}`, slug, kind, summary: summaryOf(node, glossary) };
  };
  const sections = withNames(root.children, glossary).flatMap(({ node, name }) => [
    page(node, 'section', name),
    ...withNames(node.children, glossary).map((topic) => page(topic.node, 'topic', `${name}/${topic.name}`)),
  ]);
  return { number, title: root.text, outline, pages: [page(root, 'chapter', ''), ...sections] };
}

/** The nodes with names for addresses; a name is given once. */
function withNames(
  nodes: readonly IdentifiedNode[],
  glossary: readonly Term[],
): { node: IdentifiedNode; name: string }[] {
  const taken = new Set<string>();
  return nodes.map((node) => {
    const wanted = (termOf(node, glossary)?.expansion ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    const name = wanted === '' || taken.has(wanted) ? node.id : wanted;
    taken.add(name);
    return { node, name };
  });
}

function summaryOf(node: IdentifiedNode, glossary: readonly Term[]): string {
  const chars = [...(termOf(node, glossary)?.definition ?? node.children[0]?.text ?? node.text)];
  return chars.length <= SUMMARY_LENGTH ? chars.join('') : `${chars.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
}

function termOf(node: IdentifiedNode, glossary: readonly Term[]): Term | undefined {
  const name = node.text.split('：')[0] ?? '';
  return glossary.find(({ term, aliases }) => [term, ...aliases].includes(name));
}
