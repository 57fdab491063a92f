import { fromPage } from './rich-text.ts';
import type { XmlElement } from './xml.ts';

type Json = Record<string, unknown>;

/** Fields that only say how a map looks, or that are read elsewhere. */
const QUIET = new Set(
  [
    'id class theme style topicPositioning topicOverlapping legend coreVersion settings rootTopic',
    'arrangeableLayerOrder zones revisionId attributedTitle titleUnedited structureClass position',
    'branch width customWidth numbering children href summaries',
  ].join(' ').split(' '),
);

/** What the fields of a sheet or topic are in XML; what is not in the table is an element, too. */
const parts: Readonly<Record<string, (value: unknown) => XmlElement[]>> = {
  title: (value) => [element('title', [string(value)])],
  notes(value) {
    const { plain, realHTML, html } = object(value);
    const { text, images } = fromPage(string(object(realHTML ?? html)['content']));
    const said = text || string(object(plain)['content']) || textsIn(value).join('');
    const note = element('plain', [said]);
    return [element('notes', [note]), ...images.map(image)];
  },
  comments: (value) => list(value).map(({ content }) => element('comment', [string(content)])),
  labels: (value) =>
    [value].flat().map((label) => element('labels', [element('label', [string(label)])])),
  markers: (value) =>
    list(value).map(({ markerId }) =>
      element('marker-refs', [element('marker-ref', [], { 'marker-id': string(markerId) })])),
  image: (value) => [image(string(object(value)['src']))],
  boundaries: (value) => list(value).map(({ title }) =>
    element('boundaries', [element('boundary', [element('title', [string(title)])])])),
  extensions: (value) => list(value).map(({ provider, content }) => {
    const by = { provider: string(provider) };
    const formula = /latex|mathjax/iu.test(by.provider) && string(object(content)['content']);
    if (formula) return element('notes', [element('plain', [formula])]);
    return element('extensions', [element('extension', [shown(content)], by)]);
  }),
  relationships: (value) =>
    list(value).map(({ end1Id, end2Id, title }) => {
      const ends = { end1: string(end1Id), end2: string(end2Id) };
      const label = element('title', [string(title)]);
      return element('relationships', [element('relationship', [label], ends)]);
    }),
};

/** A map of a newer XMind as the elements that XMind 8 wrote; none where it is no JSON. */
export function elementsOfJson(text: string): XmlElement | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const sheets = list(Array.isArray(parsed) ? parsed : [parsed]);
  const topics = sheets.map((sheet) => element('sheet', [topicOf(sheet['rootTopic'])]));
  sheets.forEach((sheet, at) => topics[at]?.children.push(...partsOf(sheet)));
  return element('xmap-content', topics);
}

function image(address: string): XmlElement {
  return element('xhtml:img', [], { 'xhtml:src': address });
}

function topicOf(root: unknown): XmlElement {
  const top = element('topic', []);
  const waiting = [{ json: object(root), topic: top }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { json, topic } = next;
    topic.attributes = { 'id': string(json['id']), 'xlink:href': string(json['href']) };
    topic.children = partsOf(json);
    for (const [type, children] of Object.entries(object(json['children']))) {
      const below = list(children).map((child) => ({ json: child, topic: element('topic', []) }));
      const topics = element('topics', below.map((child) => child.topic), { type });
      topic.children.push(element('children', [topics]));
      for (const child of below) waiting.push(child);
    }
  }
  return top;
}

function partsOf(json: Json): XmlElement[] {
  return Object.entries(json).flatMap(([name, value]) => {
    if (Object.hasOwn(parts, name)) return parts[name]?.(value) ?? [];
    return QUIET.has(name) || shown(value) === '' ? [] : [element(name, [shown(value)])];
  });
}

function element(
  name: string,
  children: XmlElement['children'],
  attributes: Record<string, string> = {},
): XmlElement {
  return { name, attributes, line: 0, children };
}

/** A value in the words of its file; empty when there is nothing in it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return /^(?:null|\{\}|\[\])$/u.test(text) ? '' : text;
}

/** The texts in a note of which neither the plain nor the rich form is there. */
function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(value, (key, each: unknown) => {
    if (/^(?:insert|text|content)$/u.test(key) && typeof each === 'string') texts.push(each);
    return each;
  });
  return texts;
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
