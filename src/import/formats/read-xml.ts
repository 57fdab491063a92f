import { freemind } from './freemind.ts';
import type { Topic } from './grow-tree.ts';
import { opml } from './opml.ts';
import { readMap } from './read-map.ts';
import { unreadable } from './read-tree.ts';
import type { Aside, ReadTree } from './read-tree.ts';
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
  const format = xmlFormats.get(root.name);
  if (!format) {
    const remedy = '書き出しの形を選び直してください';
    const expected = 'OPML、FreeMind又はXMindのXML';
    return unreadable({ file, expected, found: `<${root.name}>`, remedy });
  }
  edit?.(root);
  format.prepare?.(root);
  const { parts, arrows, below, isMarkedUp } = format;
  const map = {
    tops: format.tops(root).flatMap(below),
    below,
    idOf: ({ attributes }: XmlElement) => attributes[format.id ?? ''],
    lineOf: ({ line }: XmlElement) => line,
    fill(topic: Topic, element: XmlElement) {
      for (const [part, put] of Object.entries(parts)) {
        const found = part === '@' ? [element] : elementsOf(element, part);
        if (put) for (const each of found) put(topic, each);
      }
      if (isMarkedUp) topic.isMarkedUp = true;
      return others(element, Object.keys(parts)).map(asAside);
    },
    relations: format.tops(root).flatMap((top) => arrows?.(top) ?? []),
    arrowsIn: (topic: Topic, element: XmlElement) => arrows?.(element, topic) ?? [],
    titles: format.titles(root),
    around: format.around(root).map(asAside),
    known: `${format.name}の知られた要素`,
    called: (element: string) => `<${element}>`,
  };
  return readMap(map, file);
}

function asAside(element: XmlElement): Aside {
  return { name: element.name, text: textOf(element), line: element.line };
}
