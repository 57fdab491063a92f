import { basename, extname, resolve } from 'node:path';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { decodeText, undecodable, unreadableSign } from './decode-text.ts';
import { readLine, splitLines, topicRules } from './grammar.ts';
import type { OutlineNode } from './node.ts';
import { parseOutline } from './parse.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { emptyOutline, unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { readXmind, readXmindJson } from './read-xmind.ts';
import { readXmlOutline, xmlFormats } from './read-xml.ts';
import { walk } from './walk.ts';
import { writeOutline } from './write-outline.ts';

/** The formats that can be named; without a name the content decides. */
export const formats = ['markdown', 'text', 'opml', 'mm', 'xmind'] as const;
/** One of them. */
export type Format = (typeof formats)[number];

/** An outline as it was read; without `root` the problems say why. */
export interface ReadOutline {
  format: Format;
  encoding: string;
  root: OutlineNode | undefined;
  /** Whether the file has the form that the project keeps, so that nothing has to be rewritten. */
  isHouse?: boolean;
  warnings: Problem[];
  problems: Problem[];
}

/** Most bytes of a file: far beyond any map, and small enough to be read in little memory. */
export const LIMIT = 16 * 1024 * 1024;

/** How a text in each format is read. */
const readers: Readonly<Record<Format, (text: string, file: string) => ReadTree>> = {
  markdown: readMarkdown,
  text: readPlain,
  opml: readXmlOutline,
  mm: readXmlOutline,
  xmind: (text, file) => (/^\s*</u.test(text) ? readXmlOutline : readXmindJson)(text, file),
};

/** Reads an outline in any format from the bytes of its file; `file` names it in messages. */
export function readOutline(bytes: Uint8Array, file: string, wanted?: Format): ReadOutline {
  const failed = (problem: Problem, format: Format = wanted ?? 'text') =>
    finish(unreadable(problem), file, format, 'utf-8');
  if (bytes.length > LIMIT) return failed(tooBig(bytes.length, file));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (!wanted || wanted === 'xmind')) {
    return finish(readXmind(bytes, file), file, 'xmind', 'utf-8');
  }
  const { text, encoding } = decodeText(bytes);
  const bad = text === undefined ? undecodable(file) : unreadableSign(text, file);
  if (text === undefined || bad) return failed(bad ?? undecodable(file));
  const format = wanted ?? detect(text);
  const other = wanted ? undefined : otherKind(file, text, format);
  if (other) return failed(other, format);
  const read = finish(readers[format](text, file), file, format, encoding);
  return format === 'markdown' && encoding === 'utf-8' ? inHouse(read, text, file) : read;
}

/**
 * An outline in the house form means the same when it is written anew. In one that the project has
 * already, whatever its lines say is text.
 */
function inHouse(read: ReadOutline, text: string, file: string): ReadOutline {
  const { root: house } = parseOutline(text, file);
  if (!house) return read;
  const anew = read.root && parseOutline(writeOutline(read.root), file).root;
  if (anew && outlineOf(anew) === outlineOf(house)) return { ...read, isHouse: true };
  const isKept = /[\\/]content[\\/]outlines[\\/][^\\/]+\.md$/u.test(resolve(file));
  return isKept ? { ...read, root: house, isHouse: true, warnings: [], problems: [] } : read;
}

/** What two readings of an outline have in common when they mean the same. */
function outlineOf(root: OutlineNode): string {
  return [...walk(root)].map(({ depth, text }) => `${depth} ${text}`).join('\n');
}

/** What may stand in a file of XML before its first element. */
const PROLOG =
  /^\uFEFF?\s*(?:(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>)\s*)*/iu;

/** The format of a text by what stands in it. */
function detect(text: string): Format {
  const start = text.slice(0, 4096).replace(PROLOG, '');
  const xml = xmlFormats.get(/^<([\w-]+)/u.exec(start)?.[1] ?? '');
  if (xml) return xml.format;
  if (/^[[{]/u.test(start) && text.includes('"rootTopic"')) return 'xmind';
  const lines = splitLines(text);
  const marked = lines.map(
    (line, index) => readLine(line, 4, topicRules) ?? (index > 0 && /^={2,}\s*$/u.test(line)),
  );
  return marked.some(Boolean) && !isIndented(lines, marked.map(Boolean)) ? 'markdown' : 'text';
}

/**
 * Whether the indents alone make an outline, though some lines have numbers: no line at the margin
 * is `marked`, and a bare one stands under a bare one, or ends the list right above it.
 */
function isIndented(lines: readonly string[], marked: readonly boolean[]): boolean {
  const indents = lines.map((line) => line.search(/\S/u));
  if (indents.some((indent, index) => indent === 0 && marked[index])) return false;
  return indents.some((indent, index) => {
    const above = indents[index - 1] ?? -1;
    if (indent < 0 || above < 0 || marked[index]) return false;
    return marked[index - 1] ? indent < above : indent > above;
  });
}

/** Endings of files that hold an outline as text. */
const TEXT = /^(?:|\.(?:md|markdown|txt|text|original))$/iu;

/** Files that begin like this are no outline, whatever they are called. */
const OTHERS: readonly { start: RegExp; kind: string }[] = [
  { start: /^%PDF-/u, kind: 'PDF' },
  { start: /^\uFEFF?\s*(?:<!doctype html|<html[\s>])/iu, kind: 'HTMLのページ' },
];

/** Why a text is not taken for an outline: every text has lines, but not every one is notes. */
function otherKind(file: string, text: string, format: Format): Problem | undefined {
  if (format !== 'markdown' && format !== 'text') return undefined;
  const kind = OTHERS.find(({ start }) => start.test(text))?.kind;
  const ending = extname(file);
  if (!kind && TEXT.test(ending)) return undefined;
  const tool = MAPS.find((row) => row.ending === ending.toLowerCase() || row.end.test(text));
  if (!kind && tool) return noWholeMap(file, text, tool);
  return {
    file, expected: 'アウトラインのファイル（.md .txt .opml .mm .xmind）',
    found: kind ?? `名前が ${ending} で終わるファイル`,
    remedy: `${EXPORTED}。これがアウトラインなら --format ${format} を付けてください`,
  };
}

const EXPORTED = 'マインドマップから書き出したファイルを指してください';

/** Maps by the ending of their files, and how a whole one begins and ends. */
const MAPS = [
  { ending: '.opml', name: 'OPML', begin: '<opml>', end: /<\/opml>\s*$/iu },
  { ending: '.mm', name: 'FreeMindのマップ', begin: '<map>', end: /<\/map>\s*$/iu },
  { ending: '.xmind', name: 'XMindのマップ', begin: 'PK', end: /<\/xmap-content>\s*$/iu },
];

function noWholeMap(file: string, text: string, { name, begin, end }: (typeof MAPS)[0]): Problem {
  const found = end.test(text)
    ? `始め（${begin}）が欠け、終わりだけがある${name}`
    : `${begin} で始まらない中身`;
  const remedy = 'マインドマップから書き出し直してください';
  return { file, expected: `始めから終わりまでの${name}`, found, remedy };
}

function finish(read: ReadTree, file: string, format: Format, encoding: string): ReadOutline {
  const { roots, warnings } = read;
  const nodes = roots.flatMap((top) => [...walk(top)]);
  const broken = nodes.filter(({ text, notes = [] }) => [text, ...notes].some(hasNoSign));
  const problems = [...read.problems, ...broken.map(({ line }) => brokenText(file, line))];
  const [first, second] = roots;
  if (!first && problems.length === 0) problems.push(emptyOutline(file));
  if (!first || problems.length > 0) {
    return { format, encoding, root: undefined, warnings, problems };
  }
  const root = second ? underTitle(roots, read.title || nameOf(file)) : first;
  const several = second ? [severalRoots(roots.length, file, second.line, root.text)] : [];
  return { format, encoding, root, warnings: [...warnings, ...several], problems };
}

function hasNoSign(text: string): boolean {
  return /[\0\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text);
}

function nameOf(file: string): string {
  return basename(file, extname(file)).normalize('NFC');
}

/** Several first topics belong together because they came in one file. */
function underTitle(roots: readonly OutlineNode[], text: string): OutlineNode {
  for (const top of roots) for (const node of walk(top)) node.depth += 1;
  return { kind: 'heading', depth: 1, line: 1, text, children: [...roots] };
}

function severalRoots(count: number, file: string, line: number, title: string): Problem {
  const remedy = `「${excerpt(title)}」の下にまとめました。別の章にするならファイルを分けてください`;
  return { file, line, expected: '一番上の項目は一つ', found: `${count}個の一番上の項目`, remedy };
}

function brokenText(file: string, line: number): Problem {
  const remedy = 'その項目を打ち直してください';
  return { file, line, expected: '正しい文字', found: '文字にならない符号', remedy };
}

function tooBig(size: number, file: string): Problem {
  const remedy = '章ごとのファイルに分けてください';
  return { file, expected: `${LIMIT}バイトまでのファイル`, found: `${size}バイト`, remedy };
}
