import { SaxesParser } from 'saxes';
import { inJapanese } from '../../content/wording.ts';
import type { Wording } from '../../content/wording.ts';
import type { Tag } from './html-pieces.ts';

/** An element of an XML file; `line` is where its start tag ends, from 1, or 0 without a file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  line: number;
  /** Elements and pieces of text in their order. */
  children: (XmlElement | string)[];
}

/**
 * Reads an XML file into a tree, or says in Japanese at which line it stops being XML, and why.
 * saxes knows the five entities of XML alone: what a DOCTYPE declares is never read, so that no
 * entity can grow or fetch.
 */
export function readXml(text: string): XmlElement | { line: number; message: string } {
  const parser = new SaxesParser({ position: true });
  parser.ENTITIES['nbsp'] = '\u00A0';
  const top: XmlElement = { name: '', attributes: {}, line: 1, children: [] };
  const open = [top];
  let failed: { line: number; message: string } | undefined;
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\S*:?\d+:\d+: /u, '');
    failed ??= { line: parser.line, message: inJapanese(reason, wordings) };
  });
  parser.on('opentag', ({ name, attributes }) => {
    const said = { ...attributes } as Record<string, string>;
    const element: XmlElement = { name, attributes: said, line: parser.line, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => void open.at(-1)?.children.push(piece));
  parser.on('cdata', (piece) => void open.at(-1)?.children.push(piece));
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  if (failed) return looseAmpersand(text, failed.line) ?? failed;
  return elementsOf(top)[0] ?? { line: 1, message: '要素が一つもない' };
}

/**
 * A `&` that begins no reference and has no `;` on its line: saxes takes all up to the next `;` for
 * a name, and stops far below.
 */
function looseAmpersand(
  text: string,
  before: number,
): { line: number; message: string } | undefined {
  const lines = ['<![CDATA[', '<!--'].reduce(withoutSections, text).split(/\r\n|\r|\n/u);
  const at = lines.findIndex((line) => /&(?![#\w][^\s&<>"';]*;)/u.test(line));
  if (at < 0 || at >= before) return undefined;
  return { line: at + 1, message: '文字としての & は &amp; と書く' };
}

/** A text in which the sections that begin so are empty, with as many lines as before. */
function withoutSections(text: string, opening: string): string {
  const closing = opening === '<!--' ? /^[^]*?-->/u : /^[^]*?\]\]>/u;
  const blank = (section: string) => section.replace(/[^\r\n]/gu, '');
  const [first = '', ...sections] = text.split(opening);
  return [first, ...sections.map((section) => section.replace(closing, blank))].join('');
}

/** The elements right under an element, all or those of a name. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name ?? child.name) === child.name,
  );
}

/** The elements under an element, along a way of names. */
export function elementsAt(
  element: XmlElement,
  [name, ...way]: readonly string[],
): XmlElement[] {
  if (name === undefined) return [element];
  return elementsOf(element, name).flatMap((found) => elementsAt(found, way));
}

/** All text in an element, as it stands. */
export function textOf(element: XmlElement): string {
  return [...piecesIn(element)].filter((piece) => typeof piece === 'string').join('').trim();
}

/** The tags in an element and the text between them. */
export function* piecesIn(element: XmlElement): Generator<Tag | string> {
  const waiting: (XmlElement | Tag | string)[] = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string' || !('children' in next)) yield next;
    else {
      const { attributes, children } = next;
      const values = Object.entries(attributes).map(([name, value]) => [bareName(name), value]);
      const tag = {
        name: bareName(next.name), attributes: Object.fromEntries(values) as Tag['attributes'],
        source: '',
      };
      yield tag;
      waiting.push({ ...tag, isEnd: true });
      for (const child of children.toReversed()) waiting.push(child);
    }
  }
}

/** A name without its namespace, as HTML has it. */
function bareName(name: string): string {
  return name.replace(/^.*:/u, '').toLowerCase();
}

/** What saxes says of a file that is no XML. */
const wordings: readonly Wording[] = [
  { says: /^unclosed tag: (.+)$/u, japanese: '<$1> が閉じていない' },
  { says: /^unmatched closing tag: (.+)\.$/u, japanese: '</$1> の前に、開くタグがない' },
  { says: /^unexpected close tag/u, japanese: '閉じるタグが、開いたタグと合わない' },
  { says: /^unexpected end/u, japanese: 'ファイルが途中で終わっている' },
  { says: /^undefined entity/u, japanese: '&名前; の形の、XMLにない文字参照がある' },
  { says: /entity/u, japanese: '& の後が文字参照の形になっていない' },
  { says: /^duplicate attribute: (.+)\.$/u, japanese: '属性 $1 が二度ある' },
  {
    says: /^(?:attribute without value|unquoted attribute value|value (?:required|must be q))/u,
    japanese: '属性の値が引用符で囲まれていない',
  },
  { says: /^no whitespace between attributes/u, japanese: '属性の間に空白がない' },
  { says: /^disallowed character/u, japanese: 'ここに書けない文字がある（文字としての < は &lt; と書く）' },
  { says: /^document must contain a root element/u, japanese: '要素が一つもない' },
  { says: /^documents may contain only one root/u, japanese: 'いちばん外の要素が二つ以上ある' },
  { says: /^text data outside of root node/u, japanese: 'いちばん外の要素の外に文字がある' },
  { says: /^(?:an|the) XML declaration must/u, japanese: '<?xml …?> が先頭にない' },
];
