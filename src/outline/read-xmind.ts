import { strFromU8, unzipSync } from 'fflate';
import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { addRelations } from './relations.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import { besideTopics, unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { readXmlOutline } from './read-xml.ts';
import { decodeHtml } from './topic-marks.ts';

/** Most bytes that a map may have when unpacked. */
const LIMIT = 16 * 1024 * 1024;
const CONTENTS = ['content.json', 'content.xml'];
/** Entries that say how the map looks or what the archive holds; everything else is reported. */
const APPEARANCE = /^(?:content\.(?:json|xml)|metadata\.json|manifest\.json|meta\.xml|styles\.xml|META-INF\/.*|Thumbnails\/.*|.*\/)$/u;

/**
 * Reads the map in an XMind file. fflate unpacks in memory, into no more bytes than the entry claims, and only the two
 * entries with the map: names in the archive never become paths. It is small and has no install script.
 */
export function readXmind(bytes: Uint8Array, file: string): ReadTree {
  let tooBig = 0;
  const beside: string[] = [];
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!APPEARANCE.test(name)) beside.push(name);
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
  const read = json ? readXmindJson(strFromU8(json), file) : xml && readXmlOutline(strFromU8(xml), file);
  if (read) return { ...read, warnings: [...read.warnings, ...attached(beside, file)] };
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
  const byId = new Map<string, Topic>();
  const unknown = new Map<string, number>();
  const sheets = list(Array.isArray(parsed) ? parsed : [parsed]);
  const waiting = sheets.map((sheet) => ({ json: object(sheet['rootTopic']), level: 1, sort: 'attached' })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { json, level, sort } = next;
    const topic: Topic = { kind: 'item', level, line: topics.length + 1, text: string(json['title']), notes: [], meta: [] };
    readTopic(json, topic);
    if (sort !== 'attached') topic.meta.unshift(['sort', sort]);
    for (const name of unknownIn(json, TOPIC)) {
      if (!unknown.has(name)) unknown.set(name, topic.line);
      topic.meta.push([name, shown(json[name])]);
    }
    topics.push(topic);
    if (json['id']) byId.set(string(json['id']), topic);
    const below = Object.entries(object(json['children'])).flatMap(([kind, children]) =>
      list(children).map((child) => ({ json: child, level: level + 1, sort: kind })),
    );
    for (const child of below.reverse()) waiting.push(child);
  }
  const arrows = sheets.flatMap((sheet) => list(sheet['relationships']));
  const relations = arrows.map((arrow) => {
    const from = string(arrow['end1Id']);
    return { from, to: string(arrow['end2Id']), label: string(arrow['title']), line: byId.get(from)?.line ?? 1 };
  });
  const around = sheets.flatMap((sheet) => [{ name: 'シート', text: string(sheet['title']) }, ...unknownIn(sheet, SHEET).map((name) => ({ name, text: shown(sheet[name]) }))]);
  const warnings = [...unknown].map(([name, line]): Problem => ({
    file,
    line,
    expected: 'XMindの知られた欄',
    found: name,
    remedy: '項目の印として残しました。必要なら項目の文字にしてください',
  }));
  // Before the tree: an arrow may be the only mark of its topic.
  const lost = addRelations(relations, byId, file);
  return { roots: growTree(topics), warnings: [...besideTopics(around, file), ...warnings, ...lost], problems: [] };
}

/** Fields of a sheet and of a topic that are read or that only say how it looks. */
const SHEET = /^(?:id|class|title|rootTopic|relationships|theme|style|topicPositioning|topicOverlapping|coreVersion|legend|settings|extensions|arrangeableLayerOrder|zones|revisionId)$/u;
const TOPIC = /^(?:id|class|title|attributedTitle|titleUnedited|structureClass|style|position|branch|width|customWidth|numbering|children|notes|labels|markers|href|image|boundaries|summaries|extensions)$/u;
/** Extensions of a topic that only say how it looks. */
const LOOKS = /^org\.xmind\.ui\.(?:map\.unbalanced|skeleton\..*|mapStyle|legend)$/u;

function readTopic(json: Json, topic: Topic): void {
  const notes = object(json['notes']);
  const note = string(object(notes['plain'])['content']) || plain(string(object(notes['realHTML'] ?? notes['html'])['content']));
  if (note) topic.notes.push(note.trimEnd());
  for (const label of Array.isArray(json['labels']) ? json['labels'] : []) topic.meta.push(['tag', string(label)]);
  for (const marker of list(json['markers'])) topic.meta.push(['marker', string(marker['markerId'])]);
  if (json['href']) topic.meta.push(['link', string(json['href'])]);
  if (json['image']) topic.meta.push(['image', string(object(json['image'])['src'])]);
  for (const boundary of list(json['boundaries'])) if (boundary['title']) topic.meta.push(['boundary', string(boundary['title'])]);
  for (const { provider, content } of list(json['extensions'])) {
    if (!LOOKS.test(string(provider))) topic.meta.push([string(provider) || 'extension', shown(content)]);
  }
}

/** The names of the fields that a table does not know and that say something. */
function unknownIn(json: Json, known: RegExp): string[] {
  return Object.keys(json).filter((name) => !known.test(name) && shown(json[name]) !== '');
}

/** A value in the words of its file; empty when there is nothing in it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return /^(?:null|\{\}|\[\])$/u.test(text) ? '' : text;
}

function plain(html: string): string {
  return decodeHtml(html.replace(/<\/(?:p|div|li)>/giu, '\n')).replace(/<[^<>]*>/gu, '').trim();
}

function attached(names: readonly string[], file: string): Problem[] {
  if (names.length === 0) return [];
  const remedy = '読み飛ばしました。要る図は content のページに描き直してください';
  return [{ file, expected: '項目の文字', found: `一緒に入っているファイル${names.length}個：${excerpt(names.join('、'))}`, remedy }];
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
