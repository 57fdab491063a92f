import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import { pageSchema, type PageData } from '../site/schemas.ts';
import type { SourceFile } from './proofread.ts';
import { schemaProblems } from './schema-problems.ts';

/** A page that could be read: its frontmatter, its tree, and its text for finding lines. */
export interface PageSource {
  file: string;
  text: string;
  data: PageData;
  tree: MdastNode;
  /** Line (from 1) of a frontmatter field. */
  fieldLine: (field: string) => number;
}

/** A page, or everything that keeps it from being read. */
export type PageReading = { ok: true; page: PageSource } | { ok: false; problems: Problem[] };

/** Reads the frontmatter (against its schema) and the body of an MDX page. */
export function readPage({ file, text }: SourceFile): PageReading {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  if (yaml === undefined) {
    const finding = {
      found: 'ページのはじめに --- で囲んだ見出し部（frontmatter）がありません',
      expected: '1行目が ---、続けて title: などの項目、そして ---',
      remedy: 'ほかのページの見出し部を写して書き換えるか、npm run import で作り直してください',
    };
    return { ok: false, problems: [{ file, line: 1, ...finding }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const fieldLine = (field: string) => lineOf(document, lines, field) + 1;
  const fields = document.errors.length === 0 ? pageSchema.safeParse(document.toJS()) : undefined;
  const problems = [
    ...document.errors.map((error) => yamlProblem(file, error.message, (error.linePos?.[0].line ?? 1) + 1)),
    ...schemaProblems(file, fields, fieldLine),
  ];
  try {
    const tree = mdxToMdast(text);
    if (fields?.success) return { ok: true, page: { file, text, data: fields.data, tree, fieldLine } };
  } catch (error) {
    problems.push(mdxProblem(file, error));
  }
  return { ok: false, problems };
}

function lineOf(document: Document, lines: LineCounter, field: string): number {
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => String(key) === field)
    : undefined;
  const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
  return range ? lines.linePos(range[0]).line : 1;
}

function yamlProblem(file: string, message: string, line: number): Problem {
  return {
    file,
    line,
    found: `見出し部をYAMLとして読めません（${message.split('\n')[0]}）`,
    expected: '「項目: 値」の行',
    remedy: 'コロンの後の空白、引用符の閉じ忘れ、字下げを確かめてください',
  };
}

function mdxProblem(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line] = /(\d+):\d+/u.exec(message) ?? [];
  return {
    file,
    ...(line && { line: Number(line) }),
    found: `MDXとして読めません（${message.split('\n')[0]}）`,
    expected: '{ と <、閉じタグの対応が正しいMDX',
    remedy: '文字としての { や < は \\{ \\< と書き、部品は <Fix …>…</Fix> のように閉じてください',
  };
}
