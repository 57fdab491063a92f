import { isNode, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { excerpt, type Checked, type Problem } from './problem.ts';
import { problemsIn, type Rule } from './rule.ts';
import { chapterOf } from './source-file.ts';
import { inJapanese } from './wording.ts';
import { expectedInJapanese, yamlWordings } from './yaml-wordings.ts';

/** A text of a schema that must not be empty; `what` says in Japanese what it is. */
export function filled(what: string): z.ZodString {
  return z.string({ error: what }).min(1, { error: what });
}

/** The way to a value inside a YAML file, e.g. `[3, 'line']`. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that fits its schema. */
export interface YamlFile<Value> {
  file: string;
  /** The chapter that the file belongs to: `08-virtual-network`. */
  chapter: string;
  value: Value;
  /** Line of the file on which the value at `path` starts, from 1. */
  lineOf(path: YamlPath): number;
  /** The same place for a problem. */
  at(path: YamlPath): { file: string; line: number };
}

/**
 * Reads a YAML file against a schema, then against `rules`. The messages say what was expected in
 * the words of the schema's own `error`, which is Japanese; where there is none, as with the
 * entries of a list, its type is named. The value is undefined when it does not fit the schema.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  rules: readonly Rule<YamlFile<z.output<Schema>>>[] = [],
): Checked<YamlFile<z.output<Schema>> | undefined> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineOf = (path: YamlPath): number => {
    const node = [...path.keys(), path.length]
      .map((length) => document.getIn(path.slice(0, length), true))
      .findLast((found) => isNode(found) && found.range);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
  };
  const errors = [...document.errors, ...lostAliases(document)];
  const broken = [
    ...errors.map((error) => brokenYaml(file, error, counter)),
    ...noSigns(text, document).map((at) => noSign(file, counter.linePos(at).line)),
  ];
  if (broken.length > 0) return { value: undefined, problems: broken };
  const { data, problem } = valueOf(document, file, counter);
  if (problem) return { value: undefined, problems: [problem] };
  const result = schema.safeParse(data, { error: expectedInJapanese });
  if (!result.success) {
    const problems = result.error.issues.map((issue) => misfit(file, issue, data, lineOf));
    return { value: undefined, problems };
  }
  const at = (path: YamlPath) => ({ file, line: lineOf(path) });
  const value = { file, chapter: chapterOf(file), value: result.data, lineOf, at };
  return { value, problems: problemsIn(value, rules) };
}

type Keyed = Record<string | number, unknown>;

/** A value inside a YAML file. */
export interface YamlValue<Value> {
  path: YamlPath;
  value: Value;
}

/** Every text at a path, `*` for each entry of a list: `*.sources.*.cite`. */
export function textsAt(read: YamlFile<unknown>, path: string): YamlValue<string>[] {
  let places: YamlValue<unknown>[] = [{ path: [], value: read.value }];
  for (const step of path.split('.')) {
    places = places.flatMap(({ path: above, value }) => {
      const keys = step !== '*' ? [step] : Array.isArray(value) ? [...value.keys()] : [];
      const of = value as Keyed | undefined;
      return keys.map((key) => ({ path: [...above, key], value: of?.[key] }));
    });
  }
  return places.filter((place): place is YamlValue<string> => typeof place.value === 'string');
}

/** To YAML, `*太字*` names a value elsewhere; that there is none is found only later. */
function lostAliases(document: Document): YAMLParseError[] {
  const lost: YAMLParseError[] = [];
  visit(document, {
    Alias(_, alias) {
      const [from = 0, to = 0] = alias.range ?? [];
      if (!alias.resolve(document))
        lost.push(new YAMLParseError([from, to], 'BAD_ALIAS', alias.source));
    },
  });
  return lost;
}

/** What YAML lets nobody write as it is (c-printable of YAML 1.2); other readers stop at it. */
const UNPRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What is no sign in any text, also where it is written as `"\u0000"`. */
const NO_SIGN = /\0|\p{Noncharacter_Code_Point}|\p{Cs}/u;

/** The places of what is no sign, one for each. */
function noSigns(text: string, document: Document): number[] {
  const places = [...text.matchAll(UNPRINTABLE)].map(({ index }) => index);
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === 'string' && NO_SIGN.test(value)) places.push(range?.[0] ?? 0);
    },
  });
  return places;
}

function noSign(file: string, line: number): Problem {
  const remedy = 'その字を消すか、打ち直してください';
  return { file, line, expected: '文字', found: '文字にならない符号', remedy };
}

/** The value of a file; a problem where its aliases stand for far more than anybody wrote. */
function valueOf(document: Document, file: string, counter: LineCounter) {
  try {
    return { data: document.toJS() as unknown };
  } catch {
    let at = 0;
    visit(document, { Alias: (_, alias) => ((at = alias.range?.[0] ?? 0), visit.BREAK) });
    const problem: Problem = {
      file,
      line: counter.linePos(at).line,
      expected: '少しの別名（*名前）',
      found: '開くと大きくなりすぎる別名',
      remedy: '別名を使わず、値をそのまま書いてください',
    };
    return { data: undefined, problem };
  }
}

function brokenYaml(file: string, error: YAMLParseError, counter: LineCounter): Problem {
  return {
    file,
    line: counter.linePos(error.pos[0]).line,
    expected: 'YAMLとして正しい書き方',
    found: inJapanese(`${error.code}: ${error.message}`, yamlWordings),
    remedy: '字下げ、引用符、コロンの後の空白を確かめてください',
  };
}

function misfit(
  file: string,
  issue: z.core.$ZodIssue,
  data: unknown,
  lineOf: (path: YamlPath) => number,
): Problem {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
  const place = path.join('.') || 'ファイル全体';
  const line = lineOf(path);
  if (issue.code === 'unrecognized_keys') {
    return {
      file,
      line: lineOf([...path, ...issue.keys.slice(0, 1)]),
      expected: '決められた項目だけ',
      found: `知らない項目「${issue.keys.join('、')}」（${place}）`,
      remedy: '項目名のつづりを確かめ、要らなければ消してください',
    };
  }
  const found = path.reduce<unknown>((value, key) => (value as Keyed | undefined)?.[key], data);
  return {
    file,
    line,
    expected: `${place}：${issue.message}`,
    found: found === undefined || found === null ? '何も書かれていない' : excerpt(JSON.stringify(found)),
    remedy: `${place} を直してください`,
  };
}
