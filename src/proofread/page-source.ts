import { mdxToMdast, type MdastNode } from 'satteri';
import { pageSchema, type PageData } from '../content/page.ts';
import type { Checked, Problem } from '../content/problem.ts';
import { readYaml } from '../content/read-yaml.ts';
import { inJapanese } from '../content/wording.ts';
import { mdxWordings } from './mdx-wordings.ts';
import type { SourceFile } from './proofread.ts';

/** A page that could be read: its frontmatter, its tree, and its text for finding lines. */
export interface PageSource {
  file: string;
  text: string;
  data: PageData;
  tree: MdastNode;
  /** Line (from 1) of a frontmatter field. */
  fieldLine: (field: string) => number;
}

/** Reads the frontmatter (against its schema) and the body of an MDX page; undefined when either cannot be read. */
export function readPage({ file, text }: SourceFile): Checked<PageSource | undefined> {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  if (yaml === undefined) return { value: undefined, problems: [headless(file)] };
  // The line break stands for the opening ---, so that lines in messages are those of the file.
  const head = readYaml(`\n${yaml}`, file, pageSchema);
  const body = readBody(file, text);
  const problems = [...head.problems, ...body.problems];
  if (!head.value || !body.value) return { value: undefined, problems };
  const { value: data, lineOf } = head.value;
  return { value: { file, text, data, tree: body.value, fieldLine: (field) => lineOf([field]) }, problems };
}

function headless(file: string): Problem {
  return {
    file,
    line: 1,
    expected: '1行目が ---、続けて title: などの項目、そして ---',
    found: 'ページのはじめに --- で囲んだ見出し部がない',
    remedy: 'ほかのページの見出し部を写して書き換えるか、npm run import で作り直してください',
  };
}

function readBody(file: string, text: string): Checked<MdastNode | undefined> {
  try {
    return { value: mdxToMdast(text), problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, reason = message] = /^(\d+):\d+: (.*?)(?: \([\w:-]+\))?$/mu.exec(message) ?? [];
    const problem = {
      file,
      ...(line && { line: Number(line) }),
      expected: '{ と <、閉じタグの対応が正しいMDX',
      found: `MDXとして読めない：${inJapanese(reason, mdxWordings)}`,
      remedy: '文字としての { や < は \\{ \\< と書き、部品は <Fix …>…</Fix> のように閉じてください',
    };
    return { value: undefined, problems: [problem] };
  }
}
