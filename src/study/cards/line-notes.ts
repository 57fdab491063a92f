import { mdxToMdast, type MdastNode } from 'satteri';
import { treeNodes, type TreeNode } from '../../content/outline-tree.ts';
import { splitTerms } from '../../content/terms/marked-text.ts';
import { standsIn } from '../../content/terms/whole-word.ts';
import type { LineNote, Piece } from './note.ts';

/** Letters around a blank without which nobody could tell what is asked. */
const ENOUGH = 6;

/** Letters of a line above that still say in passing where a line belongs. */
const BRIEF = 20;

/** Letters of a line that a card of paper can hold. */
const LONGEST = 260;

/** The full name behind a title: `FCIP：Fibre Channel over TCP/IP`. */
const FULL_NAME = /：[\x20-\x7e]+$/u;

/** The number before an item: `1．` */
const NUMBER = /^\d+．/u;

/** A page as far as its lines are asked. */
export interface LinePage {
  place: number;
  title: string;
  expansion: string;
}

/**
 * The lines of a chapter's notes that have words to learn, as notes. `textOf` gives a line of the
 * notes by its node, with its words to learn as `==語==`; `placeOf` the index of a page's place by
 * its slug. Ids of nodes differ within a chapter only, so `chapter` is part of the keys. A word
 * that the title of its page, its title above or its own line shows anyway is not asked, nor one
 * with almost nothing around it.
 */
export function lineNotes(
  chapter: string,
  root: TreeNode,
  textOf: (node: string) => string | undefined,
  placeOf: (page: string) => LinePage | undefined,
): LineNote[] {
  const above = new Map<string, TreeNode[]>();
  for (const node of treeNodes(root)) {
    for (const child of node.children)
      above.set(child.id, child.page === node.page ? [...(above.get(node.id) ?? []), node] : []);
  }
  return treeNodes(root).flatMap((node): LineNote[] => {
    const text = textOf(node.id);
    const page = placeOf(node.page);
    if (!text || !page || text.length > LONGEST) return [];
    const titles = (above.get(node.id) ?? []).map((title) => title.text.replace(FULL_NAME, ''));
    const pieces = blanksOf(text.replace(NUMBER, ''), `${page.title}\n${page.expansion}`);
    const answers = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.answer));
    if (answers.length === 0) return [];
    // A title that gives an answer away is left out, as the line can be asked without it.
    const silent = titles.filter(
      (title) =>
        title.length <= BRIEF &&
        title !== page.title &&
        !answers.some((answer) => standsIn(title, answer)),
    );
    return [
      { kind: 'line', key: `${chapter}/${node.id}`, place: page.place, above: silent, pieces },
    ];
  });
}

/**
 * A line cut at its blanks; words are numbered before it is known which are asked, so that their
 * numbers stay.
 */
function blanksOf(text: string, names: string): Piece[] {
  const parts = splitTerms(text);
  const words = [...new Set(parts.filter(({ term }) => term).map((part) => part.text))];
  const asked = new Set(words.filter((word) => isAskable(word, parts, names)));
  const pieces: Piece[] = parts.map((part) =>
    part.term && asked.has(part.text)
      ? { blank: words.indexOf(part.text) + 1, answer: part.text }
      : part.text,
  );
  return joinTexts(pieces);
}

function isAskable(
  word: string,
  parts: readonly { text: string; term: boolean }[],
  names: string,
): boolean {
  const rest = parts.map(({ text, term }) => (term && text === word ? '\n' : text)).join('');
  return (
    (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= ENOUGH && !standsIn(`${names}\n${rest}`, word)
  );
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      return [...joined.slice(0, -1), last + piece];
    return [...joined, piece];
  }, []);
}

/** What a line of a page says: its MDX with no marks but those of the words to learn. */
export function plainLine(mdx: string): string {
  return textOf(mdxToMdast(mdx)).trim();
}

function textOf(node: MdastNode): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
