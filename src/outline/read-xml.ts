import type { Problem } from '../content/problem.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { decodeHtml } from './topic-marks.ts';
import { elementsOf, readXml, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What the parts of a topic's element mean in one format. */
interface XmlFormat {
  name: string;
  /** The elements that hold the first topics. */
  tops(root: XmlElement): XmlElement[];
  /** The name of a topic's element; topics stand right under topics, or under what `below` finds. */
  topic: string;
  below?(topic: XmlElement): XmlElement[];
  /** Fills a topic from its element and gives the names of the elements in it that it does not know. */
  read(element: XmlElement, topic: Topic): string[];
}

const opml: XmlFormat = {
  name: 'OPML',
  tops: (root) => elementsOf(root, 'body'),
  topic: 'outline',
  read({ attributes, children }, topic) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'text') topic.text = decodeHtml(value);
      else if (name === '_note') topic.notes.push(value);
      else topic.meta.push([name === '_complete' ? 'task' : name, value]);
    }
    if (topic.text === '' && attributes['title']) topic.text = attributes['title'];
    return names(children, ['outline']);
  },
};

const freemind: XmlFormat = {
  name: 'FreeMind',
  tops: (root) => [root],
  topic: 'node',
  read(element, topic) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'TEXT') topic.text = value;
      else if (!/^(?:ID|CREATED|MODIFIED|COLOR|POSITION|STYLE.*|[HV]GAP|VSHIFT.*|BACKGROUND_COLOR)$/u.test(name)) {
        topic.meta.push([name.toLowerCase(), value]);
      }
    }
    for (const rich of elementsOf(element, 'richcontent')) {
      if (rich.attributes['TYPE'] === 'NODE') topic.text = textOf(rich);
      else topic.notes.push(textOf(rich));
    }
    for (const icon of elementsOf(element, 'icon')) topic.meta.push(['marker', icon.attributes['BUILTIN'] ?? '']);
    for (const arrow of elementsOf(element, 'arrowlink')) topic.meta.push(['relation', arrow.attributes['DESTINATION'] ?? '']);
    for (const { attributes } of elementsOf(element, 'attribute')) {
      topic.meta.push([attributes['NAME'] ?? '', attributes['VALUE'] ?? '']);
    }
    for (const { attributes } of elementsOf(element, 'hook')) if (attributes['URI']) topic.meta.push(['image', attributes['URI']]);
    return names(element.children, ['node', 'richcontent', 'icon', 'arrowlink', 'attribute', 'hook', 'edge', 'font', 'cloud']);
  },
};

const xmind: XmlFormat = {
  name: 'XMind',
  tops: (root) => (root.name === 'sheet' ? [root] : elementsOf(root, 'sheet')),
  topic: 'topic',
  below: (topic) => elementsOf(topic, 'children').flatMap((holder) => elementsOf(holder, 'topics')),
  read(element, topic) {
    const inside = (outer: string, inner: string) => elementsOf(element, outer).flatMap((found) => elementsOf(found, inner));
    topic.text = elementsOf(element, 'title').map(textOf).join('\n');
    topic.notes.push(...inside('notes', 'plain').map(textOf));
    for (const label of inside('labels', 'label')) topic.meta.push(['tag', textOf(label)]);
    for (const marker of inside('marker-refs', 'marker-ref')) topic.meta.push(['marker', marker.attributes['marker-id'] ?? '']);
    for (const image of elementsOf(element, 'xhtml:img')) topic.meta.push(['image', image.attributes['xhtml:src'] ?? '']);
    if (element.attributes['xlink:href']) topic.meta.push(['link', element.attributes['xlink:href']]);
    return names(element.children, ['title', 'notes', 'labels', 'marker-refs', 'xhtml:img', 'children', 'position', 'summaries']);
  },
};

/** The formats by the name of the first element of their files. */
export const xmlFormats: Readonly<Record<string, XmlFormat>> = { opml, map: freemind, 'xmap-content': xmind };

/** Reads an outline in XML. */
export function readXmlOutline(text: string, file: string): ReadTree {
  const root = readXml(text);
  if ('message' in root) {
    const found = `XMLとして読めない所（${root.message}）`;
    return unreadable({ file, line: root.line, expected: '正しいXML', found, remedy: 'マインドマップから書き出し直してください' });
  }
  const format = xmlFormats[root.name];
  if (!format) {
    const found = `<${root.name}>`;
    return unreadable({ file, expected: 'OPML、FreeMind又はXMindのXML', found, remedy: '書き出しの形を選び直してください' });
  }
  const topics: Topic[] = [];
  const unknown = new Map<string, number>();
  const waiting = format.tops(root).flatMap((top) => elementsOf(top, format.topic)).reverse().map((element) => ({ element, level: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, level } = next;
    const topic: Topic = { kind: 'item', level, line: element.line, text: '', notes: [], meta: [] };
    for (const name of format.read(element, topic)) if (!unknown.has(name)) unknown.set(name, element.line);
    topics.push(topic);
    const holders = format.below?.(element) ?? [element];
    const below = holders.flatMap((holder) => elementsOf(holder, format.topic));
    for (const child of below.reverse()) waiting.push({ element: child, level: level + 1 });
  }
  const warnings = [...unknown].map(([name, line]): Problem => ({
    file,
    line,
    expected: `${format.name}の知られた要素`,
    found: `<${name}>`,
    remedy: '読み飛ばしました。必要な文字なら項目に移してください',
  }));
  return { roots: growTree(topics), warnings, problems: [] };
}

function names(children: XmlElement['children'], known: readonly string[]): string[] {
  return children.flatMap((child) => (typeof child === 'string' || known.includes(child.name) ? [] : [child.name]));
}
