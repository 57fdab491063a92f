import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { excerpt } from './problem.ts';
import type { Checked, Problem } from './problem.ts';

/** A text of a schema that must not be empty; `what` says in Japanese what it is. */
export function filled(what: string): z.ZodString {
  return z.string({ error: what }).min(1, { error: what });
}

/** The way to a value inside a YAML file, e.g. `[3, 'line']`. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that fits its schema. */
export interface YamlFile<Value> {
  value: Value;
  /** Line of the file on which the value at `path` starts, from 1. */
  lineOf(path: YamlPath): number;
}

/**
 * Reads a YAML file against a schema. The schema's own messages say what was expected, so each field of a schema used
 * here carries a Japanese `error`. The value is undefined when anything is wrong.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): Checked<YamlFile<z.output<Schema>> | undefined> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: YamlPath): number => {
    const node = [...path.keys(), path.length]
      .map((length) => document.getIn(path.slice(0, length), true))
      .findLast((found) => isNode(found) && found.range);
    return isNode(node) && node.range ? counter.linePos(node.range[0]).line : 1;
  };
  if (document.errors.length > 0) {
    return { value: undefined, problems: document.errors.map((error) => brokenYaml(file, error, counter)) };
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return { value: { value: result.data, lineOf }, problems: [] };
  return { value: undefined, problems: result.error.issues.map((issue) => misfit(file, issue, data, lineOf)) };
}

function brokenYaml(file: string, error: { message: string; pos: [number, number] }, counter: LineCounter): Problem {
  return {
    file,
    line: counter.linePos(error.pos[0]).line,
    expected: 'YAMLとして正しい書き方',
    found: error.message.split('\n')[0] ?? '',
    remedy: '字下げ、引用符、コロンの後の空白を確かめてください',
  };
}

function misfit(file: string, issue: z.core.$ZodIssue, data: unknown, lineOf: (path: YamlPath) => number): Problem {
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
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );
  return {
    file,
    line,
    expected: `${place}：${issue.message}`,
    found: found === undefined ? '何も書かれていない' : excerpt(JSON.stringify(found)),
    remedy: `${place} を直してください`,
  };
}
