import { strFromU8, unzipSync } from 'fflate';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { readXmlOutline } from './read-xml.ts';

/** Most bytes that a map may have when unpacked. */
const LIMIT = 16 * 1024 * 1024;
const CONTENTS = ['content.json', 'content.xml'];

/**
 * Reads the map in an XMind file. fflate unpacks in memory, into no more bytes than the entry claims, and only the two
 * entries with the map: names in the archive never become paths. It is small and has no install script.
 */
export function readXmind(bytes: Uint8Array, file: string): ReadTree {
  let tooBig = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!CONTENTS.includes(name)) return false;
        if (originalSize > LIMIT) tooBig = originalSize;
        return originalSize <= LIMIT;
      },
    });
  } catch {
    return unreadable({ file, expected: 'XMindのファイル', found: '壊れたZIP', remedy: 'XMindで開き、保存し直してください' });
  }
  if (tooBig > 0) {
    const found = `広げると${tooBig}バイトの中身`;
    return unreadable({ file, expected: `広げて${LIMIT}バイトまでの中身`, found, remedy: 'マップを分けて保存してください' });
  }
  const { 'content.json': json, 'content.xml': xml } = entries;
  if (json) return readXmindJson(strFromU8(json), file);
  if (xml) return readXmlOutline(strFromU8(xml), file);
  return unreadable({ file, expected: 'content.json 又は content.xml', found: 'マップのないZIP', remedy: 'XMindで保存し直してください' });
}

type Json = Record<string, unknown>;

/** Reads the `content.json` of XMind; `line` is the number of the topic. */
export function readXmindJson(text: string, file: string): ReadTree {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return unreadable({ file, expected: '正しいJSON', found: '読めない content.json', remedy: 'XMindで保存し直してください' });
  }
  const topics: Topic[] = [];
  const waiting = list(Array.isArray(parsed) ? parsed : [parsed])
    .map((sheet) => ({ json: object(sheet['rootTopic']), level: 1, sort: 'attached' }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { json, level, sort } = next;
    const topic: Topic = { kind: 'item', level, line: topics.length + 1, text: string(json['title']), notes: [], meta: [] };
    const note = string(object(object(json['notes'])['plain'])['content']);
    if (note) topic.notes.push(note.trimEnd());
    if (sort !== 'attached') topic.meta.push(['sort', sort]);
    for (const label of Array.isArray(json['labels']) ? json['labels'] : []) topic.meta.push(['tag', string(label)]);
    for (const marker of list(json['markers'])) topic.meta.push(['marker', string(marker['markerId'])]);
    if (json['href']) topic.meta.push(['link', string(json['href'])]);
    if (json['image']) topic.meta.push(['image', string(object(json['image'])['src'])]);
    topics.push(topic);
    const below = Object.entries(object(json['children'])).flatMap(([kind, children]) =>
      list(children).map((child) => ({ json: child, level: level + 1, sort: kind })),
    );
    for (const child of below.reverse()) waiting.push(child);
  }
  return { roots: growTree(topics), warnings: [], problems: [] };
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
