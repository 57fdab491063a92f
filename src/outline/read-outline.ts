import { basename, extname } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { decodeText } from './decode-text.ts';
import type { OutlineNode } from './node.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { unreadable } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';
import { readXmind, readXmindJson } from './read-xmind.ts';
import { readXmlOutline, xmlFormats } from './read-xml.ts';
import { readTopicLine } from './line-rules.ts';
import { walk } from './walk.ts';

/** The formats that can be named; without a name the content decides. */
export const formats = ['markdown', 'text', 'opml', 'mm', 'xmind'] as const;
/** One of them. */
export type Format = (typeof formats)[number];

/** An outline as it was read; without `root` the problems say why. */
export interface ReadOutline {
  format: Format;
  encoding: string;
  root: OutlineNode | undefined;
  warnings: Problem[];
  problems: Problem[];
}

/** Most bytes of a file: far beyond any map, and small enough to be read in little memory. */
export const LIMIT = 16 * 1024 * 1024;

/** Reads an outline in any format we know from the bytes of its file; `file` names it in messages. */
export function readOutline(bytes: Uint8Array, file: string, wanted?: Format): ReadOutline {
  if (bytes.length > LIMIT) return failed(wanted, { file, ...tooBig(bytes.length) });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (!wanted || wanted === 'xmind')) {
    return finish(readXmind(bytes, file), file, 'xmind', 'utf-8');
  }
  const { text, encoding } = decodeText(bytes);
  const bad = text === undefined ? undefined : /[\0\uFFFD]/u.exec(text);
  if (text === undefined || bad) {
    const line = bad ? text?.slice(0, bad.index).split(/\r\n|\r|\n/u).length : undefined;
    return failed(wanted, {
      file,
      ...(line !== undefined && { line }),
      expected: 'UTF-8、UTF-16、Shift_JIS又はEUC-JPの文字',
      found: bad?.[0] === '\0' ? 'NUL文字' : '読めない文字',
      remedy: 'マインドマップからUTF-8で書き出し直してください',
    });
  }
  const format = wanted ?? detect(text);
  const other = wanted ? undefined : otherKind(file, text, format);
  if (other) return failed(format, { file, ...other });
  const read = {
    markdown: () => readMarkdown(text, file),
    text: () => readPlain(text),
    opml: () => readXmlOutline(text, file),
    mm: () => readXmlOutline(text, file),
    xmind: () => (/^\s*</u.test(text) ? readXmlOutline(text, file) : readXmindJson(text, file)),
  }[format]();
  return finish(read, file, format, encoding);
}

/** The format of a text by what stands in it. */
function detect(text: string): Format {
  const start = text.slice(0, 4096).replace(/^\uFEFF?\s*(?:(?:<\?[^>]*\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>)\s*)*/iu, '');
  const name = /^<([\w-]+)/u.exec(start)?.[1] ?? '';
  if (Object.hasOwn(xmlFormats, name)) return name === 'opml' ? 'opml' : name === 'map' ? 'mm' : 'xmind';
  if (/^[[{]/u.test(start) && text.includes('"rootTopic"')) return 'xmind';
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const marked = lines.some((line, index) => readTopicLine(line, { indentUnit: 4 }) || (index > 0 && /^={2,}\s*$/u.test(line)));
  return marked ? 'markdown' : 'text';
}

/** Endings of files that hold an outline as text. */
const TEXT = /^(?:|\.(?:md|markdown|txt|text|original))$/iu;

/** Files that begin like this are no outline, whatever they are called. */
const OTHERS: readonly { start: RegExp; kind: string }[] = [
  { start: /^%PDF-/u, kind: 'PDF' },
  { start: /^\uFEFF?\s*(?:<!doctype html|<html[\s>])/iu, kind: 'HTMLのページ' },
];

/** Why a text is not taken for an outline: every text has lines, but not every one is notes. */
function otherKind(file: string, text: string, format: Format): Omit<Problem, 'file'> | undefined {
  if (format !== 'markdown' && format !== 'text') return undefined;
  const kind = OTHERS.find(({ start }) => start.test(text))?.kind;
  const ending = extname(file);
  if (!kind && TEXT.test(ending)) return undefined;
  return {
    expected: 'アウトラインのファイル（.md .txt .opml .mm .xmind）',
    found: kind ?? `名前が ${ending} で終わるファイル`,
    remedy: `マインドマップから書き出したファイルを指してください。これがアウトラインなら --format ${format} を付けてください`,
  };
}

function finish({ roots, warnings, problems }: ReadTree, file: string, format: Format, encoding: string): ReadOutline {
  if (problems.length > 0) return { format, encoding, root: undefined, warnings, problems };
  const [first] = roots;
  if (!first) {
    const empty = { file, expected: '一つ以上の項目', found: '空のファイル', remedy: '書き出したアウトラインを置いてください' };
    return { format, encoding, root: undefined, warnings, problems: [empty] };
  }
  const root = roots.length === 1 ? first : underFileName(roots, file);
  const broken = [...walk(root)].filter(({ text }) => !text.isWellFormed() || text.includes('\0'));
  if (broken.length > 0) {
    const about = { expected: '正しい文字', found: '文字にならない符号', remedy: 'その項目を打ち直してください' };
    return { format, encoding, root: undefined, warnings, problems: broken.map(({ line }) => ({ file, line, ...about })) };
  }
  const several = roots.length === 1 ? [] : [severalRoots(roots, file)];
  return { format, encoding, root, warnings: [...warnings, ...several], problems };
}

/** Several first topics belong together because they came in one file. */
function underFileName(roots: readonly OutlineNode[], file: string): OutlineNode {
  for (const top of roots) for (const node of walk(top)) node.depth += 1;
  return { kind: 'heading', depth: 1, line: 1, text: basename(file, extname(file)).normalize('NFC'), children: [...roots] };
}

function severalRoots(roots: readonly OutlineNode[], file: string): Problem {
  const found = `${roots.length}個の一番上の項目`;
  const remedy = 'ファイル名の下にまとめました。別の章にするならファイルを分けてください';
  return { file, line: roots[1]?.line ?? 1, expected: '一番上の項目は一つ', found, remedy };
}

function failed(wanted: Format | undefined, problem: Problem): ReadOutline {
  const { warnings, problems } = unreadable(problem);
  return { format: wanted ?? 'text', encoding: 'utf-8', root: undefined, warnings, problems };
}

function tooBig(size: number): Omit<Problem, 'file'> {
  return { expected: `${LIMIT}バイトまでのファイル`, found: `${size}バイト`, remedy: '章ごとのファイルに分けてください' };
}
