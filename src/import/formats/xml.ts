import { SaxesParser } from 'saxes';
import { inJapanese } from '../../content/wording.ts';
import type { Wording } from '../../content/wording.ts';

/** An element of an XML file; `line` is where its start tag ends, from 1. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  line: number;
  /** Elements and pieces of text in their order. */
  children: (XmlElement | string)[];
}

/**
 * Reads an XML file into a tree, or says in Japanese at which line it stops being XML, and why. saxes is strict, has no install script, and
 * knows the five entities of XML alone: what a DOCTYPE declares is never read, so that no entity can grow or fetch.
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
    const element: XmlElement = { name, attributes: { ...attributes } as Record<string, string>, line: parser.line, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (piece) => void open.at(-1)?.children.push(piece));
  parser.on('cdata', (piece) => void open.at(-1)?.children.push(piece));
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  return failed ?? elementsOf(top)[0] ?? { line: 1, message: '要素が一つもない' };
}

/** The elements right under an element, all or those of a name. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name ?? child.name) === child.name);
}

/** The elements under an element, along a way of names. */
export function elementsAt(element: XmlElement, [name, ...way]: readonly string[]): XmlElement[] {
  if (name === undefined) return [element];
  return elementsOf(element, name).flatMap((found) => elementsAt(found, way));
}

/** The text in an element; paragraphs, rows, items and breaks end a line. */
export function textOf(element: XmlElement): string {
  const pieces: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') pieces.push(next.startsWith('\u0000') ? '\n' : next.replace(/\s+/gu, ' '));
    else if (!/^(?:head|style|script)$/u.test(next.name)) {
      if (/^(?:p|br|li|tr|div)$/u.test(next.name)) waiting.push('\u0000');
      for (const child of next.children.toReversed()) waiting.push(child);
    }
  }
  return pieces.join('').replace(/(?<! ) *\n\s*/gu, '\n').trim();
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
