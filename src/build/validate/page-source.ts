import { mdxToMdast, type MdastNode } from 'satteri';
import { nodeLines } from '../../content/node-lines.ts';
import { pageSchema, type PageData } from '../../content/page.ts';
import type { Checked, Problem } from '../../content/problem.ts';
import { readYaml } from '../../content/read-yaml.ts';
import { chapterOf, type SourceFile } from '../../content/source-file.ts';
import { inJapanese, type Wording } from '../../content/wording.ts';
import { tooDeep, tooDeepBrackets } from './too-deep.ts';

/** A page that could be read: its frontmatter, its text, and every node of its tree. */
export interface PageSource extends SourceFile {
  chapter: string;
  data: PageData;
  /** In reading order. */
  nodes: readonly MdastNode[];
  /** The place of a field of the frontmatter, or of a node. */
  at(part: keyof PageData | MdastNode): { file: string; line?: number };
}

/** Reads frontmatter (against its schema) and body of an MDX page; undefined when either fails. */
export function readPage({ file, text }: SourceFile): Checked<PageSource | undefined> {
  const [, yaml] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  if (yaml === undefined) return { value: undefined, problems: [headless(file)] };
  // The line break stands for the opening ---, so that lines in messages are those of the file.
  const head = readYaml(`\n${yaml}`, file, pageSchema);
  const body = readBody(file, text);
  const problems = [...head.problems, ...body.problems];
  if (!head.value || !body.value) return { value: undefined, problems };
  const { value: data, at } = head.value;
  const page: PageSource = {
    file,
    text,
    chapter: chapterOf(file),
    data,
    nodes: walk(body.value),
    at: (part) => (typeof part === 'string' ? at([part]) : placeOf(file, part)),
  };
  return { value: page, problems };
}

/** A node and all nodes below it, in reading order. */
export function walk(node: MdastNode): MdastNode[] {
  if (!('children' in node)) return [node];
  return [node, ...node.children.flatMap((child) => walk(child as MdastNode))];
}

/** A component on a page. */
export interface PageComponent {
  name: string;
  node: MdastNode;
  page: PageSource;
  /** What is written for an attribute; empty when that is nothing, or no plain text. */
  attribute(name: string): string;
}

/** Every component on some pages, in reading order. */
export function componentsOn(pages: readonly PageSource[]): PageComponent[] {
  return pages.flatMap((page) =>
    page.nodes.flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
      const attribute = (name: string) => {
        const found = node.attributes.find(
          (each) => each.type === 'mdxJsxAttribute' && each.name === name,
        );
        return typeof found?.value === 'string' ? found.value : '';
      };
      return { name: node.name ?? '', node, page, attribute };
    }),
  );
}

/** What pages say of each node of the notes, corrections included, without marks; by its id. */
export function nodeTexts(pages: readonly PageSource[]): Map<string, string> {
  const lines = pages.flatMap(({ text }) => nodeLines(text));
  const plain = (text: string) => text.replaceAll(/<\/?Fix\b[^>]*>|==/gu, '');
  return new Map(lines.map(({ id, text }) => [id, plain(text)]));
}

function placeOf(file: string, { position }: MdastNode) {
  return { file, ...(position && { line: position.start.line }) };
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

/** What Sätteri says of a page that is no MDX, without place and code around it. */
const mdxWordings: readonly Wording[] = [
  { says: /^Unexpected end of file in expression/u, japanese: '{ が } で閉じていない' },
  { says: /^Could not parse expression/u, japanese: '{ } の中が式になっていない' },
  {
    says: /^Expected a closing tag for `([^`]+)`/u,
    japanese: '$1 が同じ段落や項目の中で閉じていない',
  },
  {
    says: /^Unexpected closing tag `([^`]+)`, expected an open tag/u,
    japanese: '$1 の前に、開くタグがない',
  },
  {
    says: /^Unexpected closing tag `([^`]+)`, expected corresponding closing tag for `([^`]+)`/u,
    japanese: '$2 が閉じる前に $1 がある',
  },
  { says: /^Unexpected character after `<`/u, japanese: '< の後が部品の形になっていない' },
];

function readBody(file: string, text: string): Checked<MdastNode | undefined> {
  const brackets = tooDeepBrackets(text, file);
  if (brackets) return { value: undefined, problems: [brackets] };
  try {
    const root = mdxToMdast(text);
    const deep = tooDeep(root, file);
    return deep ? { value: undefined, problems: [deep] } : { value: root, problems: [] };
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
