import type { Problem } from '../../content/problem.ts';
import { freemind } from './freemind.ts';
import type { Topic } from './grow-tree.ts';
import { opml } from './opml.ts';
import { besideTopics, treeOf, unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { addRelations } from './relations.ts';
import { fromText } from './rich-text.ts';
import { xmindXml } from './xmind-xml.ts';
import { elementsOf, readXml, textOf } from './xml.ts';
import type { XmlElement } from './xml.ts';
import { others } from './xml-format.ts';
import type { XmlFormat } from './xml-format.ts';

/** The formats by the name of the first element of their files. */
export const xmlFormats: ReadonlyMap<string, XmlFormat> = new Map([
  ['opml', opml],
  ['map', freemind],
  ['xmap-content', xmindXml],
]);

/** Most topics: no map has as many, but clones of clones may. */
const MOST = 1_000_000;
/** Names that XMind gives to sheets that nobody has named yet. */
const DEFAULT_TITLE = /^(?:画布|キャンバス|シート|マップ|Sheet|Map|Canvas) ?\d*$/iu;

/** Reads an outline in XML; `edit` may add to its elements what stands in other files. */
export function readXmlOutline(
  text: string,
  file: string,
  edit?: (root: XmlElement) => void,
): ReadTree {
  const root = readXml(text);
  if ('message' in root) {
    const found = `XMLとして読めない所（${root.message}）`;
    const remedy = 'マインドマップから書き出し直してください';
    return unreadable({ file, line: root.line, expected: '正しいXML', found, remedy });
  }
  edit?.(root);
  return readElements(root, file);
}

/** Reads the topics in the elements of a file in its order; what is no topic is reported once. */
export function readElements(root: XmlElement, file: string): ReadTree {
  const format = xmlFormats.get(root.name);
  if (!format) {
    const remedy = '書き出しの形を選び直してください';
    const expected = 'OPML、FreeMind又はXMindのXML';
    return unreadable({ file, expected, found: `<${root.name}>`, remedy });
  }
  const { parts, arrows, below, isMarkedUp } = format;
  format.prepare?.(root);
  const topics: Topic[] = [];
  const byId = new Map<string, Topic>();
  const unknown = new Map<string, number>();
  const relations = format.tops(root).flatMap((top) => arrows?.(top) ?? []);
  const path: XmlElement[] = [];
  const onPath = new Set<XmlElement>();
  const tops = format.tops(root).flatMap(below);
  // A stack instead of recursion: a map may be deeper than the call stack allows.
  const waiting = tops.map((element) => ({ element, level: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, level } = next;
    for (const left of path.splice(level - 1)) onPath.delete(left);
    path.push(element);
    onPath.add(element);
    const topic = read(element, level);
    if (topics.push(topic) > MOST) return unreadable(tooMany(file));
    const id = element.attributes[format.id ?? ''];
    if (id) byId.set(id, topic);
    for (const relation of arrows?.(element, topic) ?? []) relations.push(relation);
    // A clone may stand under its original.
    const inner = below(element).filter((child) => !onPath.has(child));
    for (const child of inner.reverse()) waiting.push({ element: child, level: level + 1 });
  }
  // Before the tree: an arrow may be the only mark of its topic.
  const lost = addRelations(relations, byId, file);
  const odd = [...unknown].map(([name, line]) => ({
    file, line, expected: `${format.name}の知られた要素`, found: `<${name}>`,
    remedy: '文字は項目の印として残しました。必要なら項目に移してください',
  }));
  const shown = (text: string) => (isMarkedUp ? fromText(text).text : text);
  const titles = format.titles(root).map(shown)
    .filter((title) => title && !DEFAULT_TITLE.test(title));
  const title = tops.length > 1 ? [...new Set(titles)].join('・') : '';
  const around = format.around(root)
    .map((element) => ({ ...element, text: textOf(element) }))
    .filter(({ text }) => title === '' || !titles.includes(shown(text)));
  const warnings = [...besideTopics(around, file), ...odd, ...lost];
  return { ...treeOf(topics, warnings, file), title };

  function read(element: XmlElement, level: number): Topic {
    const line = element.line || topics.length + 1;
    const topic: Topic = { kind: 'item', level, line, text: '', notes: [], meta: [] };
    if (isMarkedUp) topic.isMarkedUp = true;
    for (const [part, put] of Object.entries(parts)) {
      const found = part === '@' ? [element] : elementsOf(element, part);
      if (put) for (const each of found) put(topic, each);
    }
    for (const each of others(element, Object.keys(parts))) {
      if (!unknown.has(each.name)) unknown.set(each.name, each.line || line);
      topic.meta.push([each.name, textOf(each)]);
    }
    topic.notes = topic.notes.filter((note) => note.trim() !== '');
    topic.meta = topic.meta.filter(([, value]) => value !== '');
    return topic;
  }
}

function tooMany(file: string): Problem {
  const remedy = '複製の複製を減らすか、マップを分けてください';
  return { file, expected: `${MOST}項目まで`, found: '複製で限りなく増える項目', remedy };
}
