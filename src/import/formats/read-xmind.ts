import { strFromU8, strToU8, unzipSync } from 'fflate';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { besideTopics, unreadable } from './read-tree.ts';
import type { Aside, ReadTree } from './read-tree.ts';
import { readElements, readXmlOutline } from './read-xml.ts';
import { elementsOfJson } from './xmind-json.ts';
import { addComments } from './xmind-xml.ts';
import { readXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Most bytes that a map may have when unpacked. */
const LIMIT = 16 * 1024 * 1024;
const RESAVE = 'XMindで開き、保存し直してください';
const CONTENTS = ['content.json', 'content.xml', 'comments.xml'];
/** Entries that say how the map looks, how it was before or what the archive holds. */
const QUIET = new RegExp(
  [
    '^(?:content\\.(?:json|xml)|comments\\.xml|metadata\\.json|manifest\\.json|meta\\.xml',
    'styles\\.xml|META-INF/.*|Thumbnails/.*|Revisions/.*|.*/)$',
  ].join('|'),
  'u',
);

/**
 * Reads the map in an XMind file. fflate unpacks in memory, into no more bytes than the entry
 * claims, and only the entries with the map: names in the archive never become paths.
 */
export function readXmind(bytes: Uint8Array, file: string): ReadTree {
  let tooBig = 0;
  const others: string[] = [];
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!QUIET.test(name)) others.push(name);
        if (!CONTENTS.includes(name)) return false;
        if (originalSize > LIMIT) tooBig = originalSize;
        return originalSize <= LIMIT;
      },
    });
  } catch {
    return unreadable({ file, expected: 'XMindのファイル', found: '壊れたZIP', remedy: RESAVE });
  }
  if (tooBig > 0) {
    const expected = `広げて${LIMIT}バイトまでの中身`;
    const remedy = 'マップを分けて保存してください';
    return unreadable({ file, expected, found: `広げると${tooBig}バイトの中身`, remedy });
  }
  const { 'content.json': json, 'content.xml': xml, 'comments.xml': remarks } = entries;
  const homeless: Aside[] = [];
  const comment = (root: XmlElement): void => {
    const comments = readXml(strFromU8(remarks ?? strToU8('<comments/>')));
    const texts = 'message' in comments ? [comments.message] : addComments(root, comments);
    homeless.push(...texts.map((text) => ({ name: 'comments.xml', text })));
  };
  const read = json
    ? readXmindJson(strFromU8(json), file)
    : xml && readXmlOutline(strFromU8(xml), file, comment);
  const more = [...besideTopics(homeless, file), ...attached(others, file)];
  if (read) return { ...read, warnings: [...read.warnings, ...more] };
  const expected = 'content.json 又は content.xml';
  return unreadable({ file, expected, found: 'マップのないZIP', remedy: RESAVE });
}

/** Reads the `content.json` of XMind; `line` is the number of the topic. */
export function readXmindJson(text: string, file: string): ReadTree {
  const root = elementsOfJson(text);
  if (root) return readElements(root, file);
  const found = '読めない content.json';
  return unreadable({ file, expected: '正しいJSON', found, remedy: RESAVE });
}

function attached(names: readonly string[], file: string): Problem[] {
  if (names.length === 0) return [];
  return [{
    file, expected: '項目の文字',
    found: `一緒に入っているファイル${names.length}個：${excerpt(names.join('、'))}`,
    remedy: '読み飛ばしました。要る図は content のページに描き直してください',
  }];
}
