import type { Alias } from './aliases.ts';
import { placeNamed, places, type Place } from './places.ts';

/** A block of text at hand; `terms` are the half-open ranges of its words to learn. */
export type HandBlock = { text: string; place: Place; terms: [from: number, to: number][]; alias?: Pick<Alias, 'term' | 'sort'> };
/** The text of a page at hand, by section. */
export type HandPage = { anchor: string; heading: string; blocks: HandBlock[] }[];

/**
 * Texts at hand: what a small site sends with the first query, so that later ones need hardly anything. The file is
 * `hand.<hash>.gz`, gzip of three parts in an alphabet of their own (alphabet.ts), cut by form feeds:
 *
 * 1. all texts and headings, every different one a line (see `writeText`);
 * 2. the pages of the table, cut by `/`: a section is `|` with its heading, then its blocks, each a letter for its place. Behind
 *    both stands how many lines back the text is; without a number it is the next line that was not used before;
 * 3. the anchors of the sections, a line each.
 *
 * Returns the three parts.
 */
export function packHand(pages: readonly HandPage[]): string {
  const seen = new Map<string, number>();
  const line = (text: string): string => {
    const before = seen.get(text);
    if (before === undefined) seen.set(text, seen.size);
    return before === undefined ? '' : String(seen.size - before);
  };
  const written = pages.map((page) => page.map(({ heading, blocks }) =>
    `|${line(inOneLine(heading))}${blocks.map((block) => letterOf(block.place) + line(writeText(block, heading))).join('')}`));
  const anchors = pages.flatMap((page) => page.map(({ anchor }) => anchor));
  return [[...seen.keys()].join('\n'), written.map((sections) => sections.join('')).join('/'), anchors.join('\n')].join('\f');
}

/** Unpacks the pages of `packHand`. Throws a TypeError when they are none. */
export function unpackHand(packed: string): HandPage[] {
  const [texts = '', written = '', anchors = ''] = packed.split('\f');
  const lines = texts.split('\n');
  const ids = anchors.split('\n').values();
  let fresh = 0;
  const line = (back: string): string => {
    const found = lines[back === '' ? fresh++ : fresh - Number(back)];
    if (found === undefined) throw new TypeError('a text is missing');
    return found;
  };
  return written.split('/').map((sections) => [...sections.matchAll(/\|(\d*)([^|]*)/g)].map(([, back = '', blocks = '']) => {
    const heading = line(back);
    return {
      anchor: ids.next().value ?? '',
      heading,
      blocks: [...blocks.matchAll(/([a-z])(\d*)/g)].map(([, letter = '', at = '']) => readBlock(placeAt(letter), line(at), heading)),
    };
  }));
}

const letterOf = (place: Place): string => String.fromCharCode(97 + places.indexOf(place));
const placeAt = (letter: string): Place => places[letter.charCodeAt(0) - 97] ?? placeNamed('body');
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Brackets of a word to learn: two of the characters that Unicode promises never to use. */
const open = '\ufdd0';
const close = '\ufdd1';
const brackets = /[\ufdd0\ufdd1]/g;

const sorts: readonly Alias['sort'][] = ['alias', 'reading', 'expansion'];

/**
 * The text with its words to learn in brackets and, for another name, a tab, its sort’s digit and the term, where that is not
 * the heading.
 */
function writeText({ text, terms, alias }: HandBlock, heading: string): string {
  const marked = terms.toReversed().reduce(
    (rest, [from, to]) => rest.slice(0, from) + open + rest.slice(from, to) + close + rest.slice(to),
    text.replace(brackets, ' '),
  );
  return `${inOneLine(marked)}${alias ? `\t${sorts.indexOf(alias.sort)}${alias.term === heading ? '' : alias.term}` : ''}`;
}

function readBlock(place: Place, written: string, heading: string): HandBlock {
  const [marked = '', name] = written.split('\t');
  const terms: [number, number][] = [];
  let text = '';
  for (const piece of marked.split(open)) {
    const [term = '', after] = piece.split(close);
    if (after !== undefined) terms.push([text.length, text.length + term.length]);
    text += term + (after ?? '');
  }
  const alias = name && { term: name.slice(1) || heading, sort: sorts[Number(name[0])] ?? 'alias' };
  return { text, place, terms, ...(alias && { alias }) };
}
