import { SaxesParser } from 'saxes';
import { inJapanese } from '../content/wording.ts';
import { xmlWordings } from './xml-wordings.ts';

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
    failed ??= { line: parser.line, message: inJapanese(message.replace(/^\S*:?\d+:\d+: /u, ''), xmlWordings) };
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
  return pieces.join('').replace(/ *\n\s*/gu, '\n').trim();
}
