import type { Problem } from '../content/problem.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { addRelations } from './relations.ts';
import type { Relation } from './relations.ts';
import { besideTopics, unreadable } from './read-tree.ts';
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
  /** The attribute by which arrows name a topic. */
  id?: string;
  /** Fills a topic from its element and gives the elements in it that it does not know. */
  read(element: XmlElement, topic: Topic): XmlElement[];
  /** The arrows that stand in the element of a topic, or without one in that around the topics. */
  relations?(element: XmlElement, topic?: Topic): Relation[];
  /** The elements around the topics that say something, but are no topics. */
  aside(root: XmlElement): XmlElement[];
}

const opml: XmlFormat = {
  name: 'OPML',
  tops: (root) => elementsOf(root, 'body'),
  topic: 'outline',
  read(element, topic) {
    const { attributes } = element;
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'text') topic.text = decodeHtml(value);
      else if (name === '_note') topic.notes.push(value);
      else topic.meta.push([name === '_complete' ? 'task' : name, value]);
    }
    if (topic.text === '' && attributes['title']) topic.text = attributes['title'];
    return others(element, ['outline']);
  },
  aside: (root) => [...elementsOf(root, 'head').flatMap((head) => elementsOf(head)), ...others(root, ['head', 'body'])],
};

const freemind: XmlFormat = {
  name: 'FreeMind',
  tops: (root) => [root],
  topic: 'node',
  id: 'ID',
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
    for (const { attributes } of elementsOf(element, 'attribute')) {
      topic.meta.push([attributes['NAME'] ?? '', attributes['VALUE'] ?? '']);
    }
    for (const { attributes } of elementsOf(element, 'hook')) if (attributes['URI']) topic.meta.push(['image', attributes['URI']]);
    return others(element, ['node', 'richcontent', 'icon', 'arrowlink', 'attribute', 'hook', 'edge', 'font', 'cloud']);
  },
  relations: (element, topic) =>
    elementsOf(element, 'arrowlink').map(({ attributes, line }) => ({
      from: topic ?? '',
      to: attributes['DESTINATION'] ?? '',
      label: ['SOURCE_LABEL', 'MIDDLE_LABEL', 'TARGET_LABEL'].flatMap((name) => attributes[name] || []).join(' '),
      line,
    })),
  // What attributes there are and how the map looks is told by the nodes that have them.
  aside: (root) => others(root, ['node', 'attribute_registry', 'permissions']),
};

const xmind: XmlFormat = {
  name: 'XMind',
  tops: (root) => (root.name === 'sheet' ? [root] : elementsOf(root, 'sheet')),
  topic: 'topic',
  id: 'id',
  below: (topic) => elementsOf(topic, 'children').flatMap((holder) => elementsOf(holder, 'topics')),
  read(element, topic) {
    const inside = (outer: string, inner: string) => elementsOf(element, outer).flatMap((found) => elementsOf(found, inner));
    topic.text = elementsOf(element, 'title').map(textOf).join('\n');
    topic.notes.push(...inside('notes', 'plain').map(textOf));
    for (const label of inside('labels', 'label')) topic.meta.push(['tag', textOf(label)]);
    for (const marker of inside('marker-refs', 'marker-ref')) topic.meta.push(['marker', marker.attributes['marker-id'] ?? '']);
    for (const image of elementsOf(element, 'xhtml:img')) topic.meta.push(['image', image.attributes['xhtml:src'] ?? '']);
    if (element.attributes['xlink:href']) topic.meta.push(['link', element.attributes['xlink:href']]);
    return others(element, ['title', 'notes', 'labels', 'marker-refs', 'xhtml:img', 'children', 'position', 'summaries']);
  },
  relations: (sheet) =>
    elementsOf(sheet, 'relationships').flatMap((holder) => elementsOf(holder, 'relationship')).map((relation) => ({
      from: relation.attributes['end1'] ?? '',
      to: relation.attributes['end2'] ?? '',
      label: elementsOf(relation, 'title').map(textOf).join(' '),
      line: relation.line,
    })),
  aside: (root) => xmind.tops(root).flatMap((sheet) => others(sheet, ['topic', 'relationships', 'legend'])),
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
  const byId = new Map<string, Topic>();
  const unknown = new Map<string, number>();
  const tops = format.tops(root);
  const relations = tops.flatMap((top) => format.relations?.(top) ?? []);
  const waiting = tops.flatMap((top) => elementsOf(top, format.topic)).reverse().map((element) => ({ element, level: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, level } = next;
    const topic: Topic = { kind: 'item', level, line: element.line, text: '', notes: [], meta: [] };
    for (const odd of format.read(element, topic)) {
      if (!unknown.has(odd.name)) unknown.set(odd.name, odd.line);
      if (textOf(odd) !== '') topic.meta.push([odd.name, textOf(odd)]);
    }
    topics.push(topic);
    const id = element.attributes[format.id ?? ''];
    if (id) byId.set(id, topic);
    for (const relation of format.relations?.(element, topic) ?? []) relations.push(relation);
    const holders = format.below?.(element) ?? [element];
    const below = holders.flatMap((holder) => elementsOf(holder, format.topic));
    for (const child of below.reverse()) waiting.push({ element: child, level: level + 1 });
  }
  const lost = addRelations(relations, byId, file);
  const around = format.aside(root).map((element) => ({ name: element.name, text: textOf(element), line: element.line }));
  return { roots: growTree(topics), warnings: [...besideTopics(around, file), ...[...unknown].map(unknownElement), ...lost], problems: [] };

  function unknownElement([name, line]: [string, number]): Problem {
    const remedy = '文字は項目の印として残しました。必要なら項目に移してください';
    return { file, line, expected: `${format?.name}の知られた要素`, found: `<${name}>`, remedy };
  }
}

function others(element: XmlElement, known: readonly string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => !known.includes(name));
}
