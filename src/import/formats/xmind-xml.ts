import { fromPieces } from './rich-text.ts';
import { elementsAt, elementsOf, piecesIn, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';
import { others } from './xml-format.ts';
import type { XmlFormat } from './xml-format.ts';

/** Elements that are read elsewhere, or that only say how a map looks. */
const QUIET = ['children', 'position', 'summaries', 'numbering', 'control-points'];
/** Extensions that only say how a topic looks. */
const LOOKS = /^org\.xmind\.ui\.(?:map\.unbalanced|skeleton\..*|mapStyle|legend)$/u;

/** The maps of XMind 8 and of what writes its form. */
export const xmindXml: XmlFormat = {
  format: 'xmind',
  name: 'XMind',
  tops: (root) => (root.name === 'sheet' ? [root] : elementsOf(root, 'sheet')),
  below: (element) => [
    ...elementsOf(element, 'topic'),
    ...elementsAt(element, ['children', 'topics']).flatMap((topics) => {
      const { type = 'attached' } = topics.attributes;
      const below = elementsOf(topics, 'topic');
      if (type !== 'attached') for (const topic of below) topic.attributes['sort'] = type;
      return below;
    }),
  ],
  id: 'id',
  parts: {
    title: (topic, title) => (topic.text = [topic.text, textOf(title)].filter(Boolean).join('\n')),
    'notes'(topic, notes) {
      const plain = elementsOf(notes, 'plain').map(textOf);
      const html = elementsOf(notes, 'html').map((rich) => fromPieces(piecesIn(rich), true));
      const rich = html.map(({ text }) => text).filter(Boolean);
      topic.notes.push(...(rich.length > 0 ? rich : plain));
      for (const image of html.flatMap(({ images }) => images)) topic.meta.push(['image', image]);
    },
    'comment': (topic, comment) => topic.notes.push(textOf(comment)),
    'labels'(topic, labels) {
      for (const label of elementsOf(labels, 'label')) topic.meta.push(['tag', textOf(label)]);
    },
    'marker-refs'(topic, markers) {
      for (const { attributes } of elementsOf(markers, 'marker-ref')) {
        topic.meta.push(['marker', attributes['marker-id'] ?? '']);
      }
    },
    'boundaries'(topic, boundaries) {
      for (const title of elementsAt(boundaries, ['boundary', 'title'])) {
        topic.meta.push(['boundary', textOf(title)]);
      }
    },
    'extensions'(topic, extensions) {
      for (const extension of elementsOf(extensions, 'extension')) {
        const { provider = 'extension' } = extension.attributes;
        if (!LOOKS.test(provider)) topic.meta.push([provider, textOf(extension)]);
      }
    },
    'xhtml:img': (topic, { attributes: { 'xhtml:src': address = '' } }) =>
      topic.meta.push(['image', address]),
    '@'(topic, { attributes: { sort, 'xlink:href': address } }) {
      if (sort) topic.meta.push(['sort', sort]);
      if (address) topic.meta.push(['link', address]);
    },
    ...Object.fromEntries(QUIET.map((name) => [name, null])),
  },
  arrows: (sheet) =>
    elementsAt(sheet, ['relationships', 'relationship']).map((relation) => ({
      from: relation.attributes['end1'] ?? '',
      to: relation.attributes['end2'] ?? '',
      label: elementsOf(relation, 'title').map(textOf).join(' '),
      line: relation.line,
    })),
  titles: (root) => elementsAt(root, ['sheet', 'title']).map(textOf),
  around: (root) =>
    xmindXml
      .tops(root)
      .flatMap((sheet) => others(sheet, ['topic', 'relationships', 'legend']))
      .map((element) => (element.name === 'title' ? { ...element, name: 'シート' } : element)),
};

/**
 * Puts the comments of a map, which XMind 8 keeps in a file of their own, into their topics. Gives
 * those of what is no topic.
 */
export function addComments(root: XmlElement, comments: XmlElement): string[] {
  const all = elementsOf(comments, 'comment');
  const byTopic = Map.groupBy(all, ({ attributes }) => attributes['object-id'] ?? '');
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of elementsOf(next)) waiting.push(child);
    const { id = '' } = next.attributes;
    if (next.name !== 'topic') continue;
    next.children.push(...(byTopic.get(id) ?? []));
    byTopic.delete(id);
  }
  return [...byTopic.values()].flat().map(textOf);
}
