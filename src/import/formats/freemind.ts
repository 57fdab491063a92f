import type { Topic } from './grow-tree.ts';
import { fromPage, fromPieces } from './rich-text.ts';
import type { PlainText } from './rich-text.ts';
import { elementsOf, piecesIn, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';
import { others } from './xml-format.ts';
import type { XmlFormat } from './xml-format.ts';

/** Attributes that only say how a topic looks, or when it was made. */
const LOOKS = new RegExp(
  [
    '^(?:ID|CREATED|MODIFIED|LAST_MODIFIED.*|HISTORY_.*|VERSION',
    '(?:BACKGROUND_)?COLOR|POSITION|SIDE|FOLDED|.*STYLE.*|FORMAT|NUMBERED|[HV]GAP.*|VSHIFT.*',
    '(?:MAX|MIN)_WIDTH|TEXT_(?:ALIGN|SHORTENED|WRITING_DIRECTION)|.*SHAPE.*|BORDER_.*',
    'CHILD_NODES_.*|LAYOUT.*|ALLOW_.*|.*HIDDEN|ICON_SIZE|SHOW_.*|FIRST_GROUP|.*COMPACT.*)$',
  ].join('|'),
  'u',
);

/** Elements that only say how a map looks, or that belong to others. */
const QUIET = [
  'arrowlink', 'linktarget', 'graylink', 'edge', 'font', 'cloud', 'attribute_layout', 'stylenode',
  'conditional_styles', 'properties', 'map_styles', 'bookmarks',
];

/** The maps of FreeMind and Freeplane. */
export const freemind: XmlFormat = {
  format: 'mm',
  name: 'FreeMind',
  tops: (root) => [root],
  prepare: resolveClones,
  below: nodesUnder,
  id: 'ID',
  parts: {
    '@'(topic, { attributes: { TEXT = '', ...more } }) {
      put(topic, pageOrText(TEXT), true);
      for (const [name, value] of Object.entries(more)) {
        if (!LOOKS.test(name)) topic.meta.push([name.toLowerCase(), value]);
      }
    },
    richcontent(topic, rich) {
      const [plain] = elementsOf(rich, 'text');
      const read = plain ? pageOrText(textOf(plain)) : fromPieces(piecesIn(rich), true);
      put(topic, read, rich.attributes['TYPE'] === 'NODE');
    },
    icon: (topic, { attributes: { BUILTIN = '' } }) => topic.meta.push(['marker', BUILTIN]),
    attribute: (topic, { attributes: { NAME = '', VALUE = '' } }) =>
      topic.meta.push([NAME, pageOrText(VALUE).text]),
    hook(topic, hook) {
      const { URI, NAME, EQUATION } = hook.attributes;
      if (URI) topic.meta.push(['image', URI]);
      if (NAME === 'SummaryNode') topic.meta.push(['sort', 'summary']);
      // FreeMind 0.8 keeps notes, and Freeplane formulas, in hooks.
      topic.notes.push(...elementsOf(hook, 'text').map(textOf), ...(EQUATION ? [EQUATION] : []));
    },
    ...Object.fromEntries(['node', ...QUIET].map((name) => [name, null])),
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
  titles: () => [],
  // What attributes there are and how the map looks is told by the nodes that have them.
  around: (root) => others(root, ['node', 'attribute_registry', 'permissions', ...QUIET]),
};

/** Freeplane shows a text that begins with this as a page. */
function pageOrText(text: string): PlainText {
  return /^\s*<html[\s>]/iu.test(text) ? fromPage(text) : { text, images: [], taken: [] };
}

function put(topic: Topic, { text, images }: PlainText, isText: boolean): void {
  if (isText) topic.text = text;
  else if (text !== '') topic.notes.push(text);
  for (const image of images) topic.meta.push(['image', image]);
}

/**
 * The nodes under an element. Freeplane draws a bracket from an empty node before the first node
 * to an empty one behind the last; what the bracket says stands under the latter.
 */
function nodesUnder(element: XmlElement): XmlElement[] {
  const nodes: XmlElement[] = [];
  const waiting = elementsOf(element, 'node').reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const ends = elementsOf(next, 'hook').map(({ attributes }) => attributes['NAME']);
    const isSummary = ends.includes('SummaryNode');
    if ((!isSummary && !ends.includes('FirstGroupNode')) || saysSomething(next)) {
      nodes.push(next);
      continue;
    }
    for (const node of elementsOf(next, 'node').reverse()) {
      if (isSummary) node.attributes['SORT'] = 'summary';
      waiting.push(node);
    }
  }
  return nodes;
}

function saysSomething({ attributes, children }: XmlElement): boolean {
  const parts = children.filter((child) => typeof child !== 'string');
  const hasText = [attributes['TEXT'], attributes['LINK']].some((text) => text?.trim());
  return hasText || parts.some(({ name }) => /^(?:richcontent|icon|attribute)$/u.test(name));
}

/**
 * Gives each clone what its original says. A clone has no text, but the id of its original:
 * `CONTENT_ID` where only the content is the same, `TREE_ID` where all that is under it is, too.
 */
function resolveClones(root: XmlElement): void {
  const byId = new Map<string, XmlElement>();
  const clones: XmlElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { ID } = next.attributes;
    if (ID !== undefined) byId.set(ID, next);
    if (originOf(next) !== undefined) clones.push(next);
    for (const node of elementsOf(next, 'node')) waiting.push(node);
  }
  const orphans = new Set<XmlElement>();
  for (const clone of clones) {
    // What is nearer to the original comes first, for a clone may be one of another clone.
    const chain = new Set<XmlElement>();
    let at: XmlElement | undefined = clone;
    while (at && originOf(at) !== undefined && !chain.has(at) && !orphans.has(at)) {
      chain.add(at);
      at = byId.get(originOf(at) ?? '');
    }
    if (!at || originOf(at) !== undefined) for (const orphan of chain) orphans.add(orphan);
    else for (const next of [...chain].reverse()) at = copyContent(next, at);
  }
}

/** What an element is a clone of; nothing when it has a text of its own. */
function originOf({ attributes: { TEXT, TREE_ID, CONTENT_ID } }: XmlElement): string | undefined {
  return TEXT === undefined ? (TREE_ID ?? CONTENT_ID) : undefined;
}

function copyContent(clone: XmlElement, origin: XmlElement): XmlElement {
  const { TREE_ID, CONTENT_ID: _, ...own } = clone.attributes;
  const isWhole = TREE_ID !== undefined && elementsOf(clone, 'node').length === 0;
  const content = others(origin, ['arrowlink', ...(isWhole ? [] : ['node'])]);
  clone.attributes = { ...origin.attributes, ...own };
  clone.children = [...content, ...clone.children];
  return clone;
}
