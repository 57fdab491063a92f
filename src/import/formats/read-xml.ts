import type { Topic } from './grow-tree.ts';
import { readMap } from './read-map.ts';
import { unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import type { Relation } from './relations.ts';
import { decodeHtml } from './topic-marks.ts';
import { elementsAt, elementsOf, readXml, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What the parts of a topic's element mean in one format. */
interface XmlFormat {
  format: 'opml' | 'mm' | 'xmind';
  name: string;
  /** The elements that hold the first topics. */
  tops(root: XmlElement): XmlElement[];
  /** The name of a topic's element, and where topics stand in one, if not right in it. */
  topic: string;
  below?: readonly string[];
  /** The attribute by which arrows name a topic. */
  id?: string;
  /**
   * Put what stands in a topic's element into the topic, in this order: its attributes (`@`) and
   * the elements by their names. What is read elsewhere, or tells only looks, is null.
   */
  parts: Readonly<Record<string, ((topic: Topic, part: XmlElement) => void) | null>>;
  /** The arrows in an element: that of a topic, or one that holds the first topics. */
  arrows?(element: XmlElement, topic?: Topic): Relation[];
  /** The elements around the topics that say something, but are no topics. */
  around(root: XmlElement): XmlElement[];
}

const opml: XmlFormat = {
  format: 'opml',
  name: 'OPML',
  tops: (root) => elementsOf(root, 'body'),
  topic: 'outline',
  parts: {
    '@'(topic, { attributes: { text = '', _note: note, ...others } }) {
      topic.text = decodeHtml(text) || (others['title'] ?? '');
      if (note !== undefined) topic.notes.push(note);
      for (const [name, value] of Object.entries(others)) {
        topic.meta.push([name === '_complete' ? 'task' : name, value]);
      }
    },
    outline: null,
  },
  around: (root) => [
    ...elementsOf(root, 'head').flatMap((head) => elementsOf(head)),
    ...others(root, ['head', 'body']),
  ],
};

/** Attributes that only say how a topic looks, or when it was made. */
const LOOKS = /^(?:ID|CREATED|MODIFIED|COLOR|POSITION|STYLE.*|[HV]GAP|VSHIFT.*|BACKGROUND_COLOR)$/u;

const freemind: XmlFormat = {
  format: 'mm',
  name: 'FreeMind',
  tops: (root) => [root],
  topic: 'node',
  id: 'ID',
  parts: {
    '@'(topic, { attributes: { TEXT = '', ...others } }) {
      topic.text = TEXT;
      for (const [name, value] of Object.entries(others)) {
        if (!LOOKS.test(name)) topic.meta.push([name.toLowerCase(), value]);
      }
    },
    richcontent(topic, rich) {
      if (rich.attributes['TYPE'] === 'NODE') topic.text = textOf(rich);
      else topic.notes.push(textOf(rich));
    },
    icon: (topic, { attributes: { BUILTIN = '' } }) => topic.meta.push(['marker', BUILTIN]),
    attribute: (topic, { attributes: { NAME = '', VALUE = '' } }) => topic.meta.push([NAME, VALUE]),
    hook: (topic, { attributes: { URI } }) => URI && topic.meta.push(['image', URI]),
    ...{ node: null, arrowlink: null, edge: null, font: null, cloud: null },
  },
  arrows: (element, topic) =>
    elementsOf(element, 'arrowlink').map(({ attributes, line }) => ({
      from: topic ?? '',
      to: attributes['DESTINATION'] ?? '',
      label: ['SOURCE_LABEL', 'MIDDLE_LABEL', 'TARGET_LABEL']
        .flatMap((name) => attributes[name] || [])
        .join(' '),
      line,
    })),
  // What attributes there are and how the map looks is told by the nodes that have them.
  around: (root) => others(root, ['node', 'attribute_registry', 'permissions']),
};

const xmind: XmlFormat = {
  format: 'xmind',
  name: 'XMind',
  tops: (root) => (root.name === 'sheet' ? [root] : elementsOf(root, 'sheet')),
  topic: 'topic',
  id: 'id',
  below: ['children', 'topics'],
  parts: {
    title: (topic, title) => (topic.text = [topic.text, textOf(title)].filter(Boolean).join('\n')),
    notes: (topic, notes) => topic.notes.push(...elementsAt(notes, ['plain']).map(textOf)),
    labels(topic, labels) {
      for (const label of elementsOf(labels, 'label')) topic.meta.push(['tag', textOf(label)]);
    },
    'marker-refs'(topic, markers) {
      for (const { attributes } of elementsOf(markers, 'marker-ref')) {
        topic.meta.push(['marker', attributes['marker-id'] ?? '']);
      }
    },
    'xhtml:img': (topic, { attributes: { 'xhtml:src': address = '' } }) =>
      topic.meta.push(['image', address]),
    '@': (topic, { attributes }) =>
      attributes['xlink:href'] && topic.meta.push(['link', attributes['xlink:href']]),
    ...{ children: null, position: null, summaries: null },
  },
  arrows: (sheet) =>
    elementsAt(sheet, ['relationships', 'relationship']).map((relation) => ({
      from: relation.attributes['end1'] ?? '',
      to: relation.attributes['end2'] ?? '',
      label: elementsOf(relation, 'title').map(textOf).join(' '),
      line: relation.line,
    })),
  around: (root) =>
    xmind.tops(root).flatMap((sheet) => others(sheet, ['topic', 'relationships', 'legend'])),
};

/** The formats by the name of the first element of their files. */
export const xmlFormats: ReadonlyMap<string, XmlFormat> = new Map([
  ['opml', opml],
  ['map', freemind],
  ['xmap-content', xmind],
]);

/** Reads an outline in XML. */
export function readXmlOutline(text: string, file: string): ReadTree {
  const root = readXml(text);
  if ('message' in root) {
    const found = `XMLとして読めない所（${root.message}）`;
    const remedy = 'マインドマップから書き出し直してください';
    return unreadable({ file, line: root.line, expected: '正しいXML', found, remedy });
  }
  const format = xmlFormats.get(root.name);
  if (!format) {
    const remedy = '書き出しの形を選び直してください';
    const expected = 'OPML、FreeMind又はXMindのXML';
    return unreadable({ file, expected, found: `<${root.name}>`, remedy });
  }
  const { topic: name, parts, arrows } = format;
  const around = format.around(root);
  const map = {
    tops: format.tops(root).flatMap((top) => elementsOf(top, name)),
    below: (element: XmlElement) => elementsAt(element, [...(format.below ?? []), name]),
    idOf: ({ attributes }: XmlElement) => attributes[format.id ?? ''],
    lineOf: ({ line }: XmlElement) => line,
    fill(topic: Topic, element: XmlElement) {
      for (const [part, put] of Object.entries(parts)) {
        const found = part === '@' ? [element] : elementsOf(element, part);
        if (put) for (const each of found) put(topic, each);
      }
      return others(element, Object.keys(parts)).map(asAside);
    },
    relations: format.tops(root).flatMap((top) => arrows?.(top) ?? []),
    arrowsIn: (topic: Topic, element: XmlElement) => arrows?.(element, topic) ?? [],
    around: around.map(asAside),
    known: `${format.name}の知られた要素`,
    called: (element: string) => `<${element}>`,
  };
  return readMap(map, file);
}

function others(element: XmlElement, known: readonly string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => !known.includes(name));
}

function asAside(element: XmlElement): { name: string; text: string; line: number } {
  return { name: element.name, text: textOf(element), line: element.line };
}
