import type { OutlineNode } from './node.ts';
import { excerpt } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';

/** What a reader of one format found. Without a single root in the file, `roots` has several. */
export interface ReadTree {
  roots: OutlineNode[];
  warnings: Problem[];
  problems: Problem[];
}

/** A format that could not be read at all. */
export function unreadable(problem: Problem): ReadTree {
  return { roots: [], warnings: [], problems: [problem] };
}

/** One remark on all that a file says beside its topics: its title, its author, and what a reader does not know. */
export function besideTopics(said: readonly { name: string; text: string; line?: number }[], file: string): Problem[] {
  const [first, ...more] = said.filter(({ text }) => text !== '');
  if (!first) return [];
  const found = [first, ...more].map(({ name, text }) => `${name}「${excerpt(text)}」`).join('、');
  const remedy = '項目としては読みません。必要な文字なら項目に移してください';
  return [{ file, ...(first.line !== undefined && { line: first.line }), expected: '項目', found: `ファイルについての記述：${found}`, remedy }];
}
