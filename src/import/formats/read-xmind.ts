import { strFromU8, strToU8, unzipSync } from 'fflate';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import type { Topic } from './grow-tree.ts';
import { readMap } from './read-map.ts';
import { besideTopics, unreadable } from './read-tree.ts';
import type { Aside, ReadTree } from './read-tree.ts';
import { readXmlOutline } from './read-xml.ts';
import { fromPage } from './rich-text.ts';
import { addComments } from './xmind-xml.ts';
import { readXml } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** Most bytes that a map may have when unpacked. */
const LIMIT = 16 * 1024 * 1024;
const RESAVE = 'XMindで保存し直してください';
const CONTENTS = ['content.json', 'content.xml', 'comments.xml'];
/**
 * Entries that say how the map looks, how it was before or what the archive holds; everything else
 * is reported.
 */
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
  const beside: string[] = [];
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!QUIET.test(name)) beside.push(name);
        if (!CONTENTS.includes(name)) return false;
        if (originalSize > LIMIT) tooBig = originalSize;
        return originalSize <= LIMIT;
      },
    });
  } catch {
    const remedy = 'XMindで開き、保存し直してください';
    return unreadable({ file, expected: 'XMindのファイル', found: '壊れたZIP', remedy });
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
  const more = [...besideTopics(homeless, file), ...attached(beside, file)];
  if (read) return { ...read, warnings: [...read.warnings, ...more] };
  const expected = 'content.json 又は content.xml';
  return unreadable({ file, expected, found: 'マップのないZIP', remedy: RESAVE });
}

type Json = Record<string, unknown>;

/** A topic of the file; `sort` says in which of the lists of the topic above it stands. */
interface Source {
  json: Json;
  sort: string;
}

/** Reads the `content.json` of XMind; `line` is the number of the topic. */
export function readXmindJson(text: string, file: string): ReadTree {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const found = '読めない content.json';
    return unreadable({ file, expected: '正しいJSON', found, remedy: RESAVE });
  }
  const sheets = list(Array.isArray(parsed) ? parsed : [parsed]);
  const map = {
    tops: sheets.map((sheet) => ({ json: object(sheet['rootTopic']), sort: 'attached' })),
    below: ({ json }: Source) =>
      Object.entries(object(json['children'])).flatMap(([sort, children]) =>
        list(children).map((child) => ({ json: child, sort })),
      ),
    idOf: ({ json }: Source) => string(json['id']),
    fill: fillTopic,
    relations: sheets.flatMap((sheet) => list(sheet['relationships'])).map((arrow) => ({
      from: string(arrow['end1Id']),
      to: string(arrow['end2Id']),
      label: string(arrow['title']),
    })),
    titles: sheets.map((sheet) => string(sheet['title'])),
    around: sheets.flatMap((sheet) => [
      { name: 'シート', text: string(sheet['title']) },
      ...unknownIn(sheet, SHEET),
    ]),
    known: 'XMindの知られた欄',
    called: (name: string) => name,
  };
  return readMap(map, file);
}

/** Fields of a sheet and of a topic that are read or that only say how it looks. */
const SHEET = fields(
  'id class title rootTopic relationships theme style topicPositioning topicOverlapping legend',
  'coreVersion settings extensions arrangeableLayerOrder zones revisionId',
);
const TOPIC = fields(
  'id class title attributedTitle titleUnedited structureClass style position branch width',
  'customWidth numbering children notes labels markers href image boundaries summaries extensions',
  'comments',
);
/** Extensions of a topic that only say how it looks. */
const LOOKS = /^org\.xmind\.ui\.(?:map\.unbalanced|skeleton\..*|mapStyle|legend)$/u;

function fields(...names: string[]): ReadonlySet<string> {
  return new Set(names.join(' ').split(' '));
}

function fillTopic(topic: Topic, { json, sort }: Source): Aside[] {
  topic.text = string(json['title']);
  const notes = object(json['notes']);
  const html = string(object(notes['realHTML'] ?? notes['html'])['content']);
  const note = string(object(notes['plain'])['content']) || fromPage(html).text;
  if (note) topic.notes.push(note.trimEnd());
  topic.notes.push(...list(json['comments']).map(({ content }) => string(content)).filter(Boolean));
  const labels = Array.isArray(json['labels']) ? json['labels'].map(string) : [];
  const marks: [name: string, value: string][] = [
    ['sort', sort === 'attached' ? '' : sort],
    ...labels.map((label): [string, string] => ['tag', label]),
    ...list(json['markers']).map(({ markerId }): [string, string] => ['marker', string(markerId)]),
    ['link', string(json['href'])],
    ['image', string(object(json['image'])['src'])],
    ...list(json['boundaries']).map(({ title }): [string, string] => ['boundary', string(title)]),
    ...list(json['extensions']).flatMap(({ provider, content }): [string, string][] =>
      LOOKS.test(string(provider)) ? [] : [[string(provider) || 'extension', shown(content)]],
    ),
  ];
  topic.meta.push(...marks.filter(([, value]) => value !== ''));
  return unknownIn(json, TOPIC);
}

/** The fields that a table does not know and that say something. */
function unknownIn(json: Json, known: ReadonlySet<string>): Aside[] {
  return Object.keys(json)
    .filter((name) => !known.has(name))
    .map((name) => ({ name, text: shown(json[name]) }))
    .filter(({ text }) => text !== '');
}

/** A value in the words of its file; empty when there is nothing in it. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return /^(?:null|\{\}|\[\])$/u.test(text) ? '' : text;
}

function attached(names: readonly string[], file: string): Problem[] {
  if (names.length === 0) return [];
  return [{
    file, expected: '項目の文字',
    found: `一緒に入っているファイル${names.length}個：${excerpt(names.join('、'))}`,
    remedy: '読み飛ばしました。要る図は content のページに描き直してください',
  }];
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
