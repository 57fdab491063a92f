import type { OutlineNode } from './node.ts';
import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';

/** What a reader of one format found; a file without a single root has several. */
export interface ReadTree {
  roots: OutlineNode[];
  warnings: Problem[];
  problems: Problem[];
}

/** A format that could not be read at all. */
export function unreadable(problem: Problem): ReadTree {
  return { roots: [], warnings: [], problems: [problem] };
}

/** A file without any topic. */
export function emptyOutline(file: string): Problem {
  const remedy = '書き出したアウトラインを置いてください';
  return { file, expected: '見出し（#）又は箇条書き（*）が1行以上', found: '空のファイル', remedy };
}

/** What a file says beside its topics: its title, its author, what a reader does not know. */
export interface Aside {
  name: string;
  text: string;
  line?: number;
}

/** One remark on all that a file says beside its topics. */
export function besideTopics(said: readonly Aside[], file: string): Problem[] {
  const texts = said.filter(({ text }) => text !== '');
  const [first] = texts;
  if (!first) return [];
  const found = texts.map(({ name, text }) => `${name}「${excerpt(text)}」`).join('、');
  return [{
    file, ...(first.line !== undefined && { line: first.line }), expected: '項目',
    found: `ファイルについての記述：${found}`,
    remedy: '項目としては読みません。必要な文字なら項目に移してください',
  }];
}
