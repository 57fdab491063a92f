import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { unreadableSign } from './decode-text.ts';
import { houseRules, readLine, splitLines, unitOf } from './grammar.ts';
import { growTree, levelJump } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import type { OutlineNode } from './node.ts';
import { emptyOutline } from './read-tree.ts';
import { withoutStress } from './stress.ts';

/** The tree, or why there is none. Warnings come with both. */
export type ParsedOutline =
  | { root: OutlineNode; warnings: Problem[] }
  | { root: undefined; problems: Problem[]; warnings: Problem[] };

/**
 * Reads an outline in the house form (see `grammar.ts`), strictly: every line is a topic, and one
 * topic stands above all. `file` names it in messages. Reports everything it finds wrong at once.
 */
export function parseOutline(text: string, file: string): ParsedOutline {
  const unreadable = unreadableSign(text, file);
  if (unreadable) return { root: undefined, problems: [unreadable], warnings: [] };
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  const topics: Topic[] = [];
  const lines = splitLines(text);
  const unit = unitOf(lines);
  lines.forEach((content, index) => {
    if (content.trim() === '') return;
    const line = index + 1;
    const read = readLine(content, unit, houseRules);
    if (!read) {
      problems.push(unknownLine(file, line, content));
      return;
    }
    const { sort, level, warning } = read;
    const kind = sort === 'heading' ? sort : 'item';
    const topic: Topic = { kind, level, line, ...withoutStress(read.text), notes: [], meta: [] };
    if (warning) warnings.push({ file, line, ...warning, found: `「${excerpt(read.text)}」` });
    warnings.push(...levelJump(topic, topics, unit, file));
    topics.push(topic);
  });
  const [root, second] = growTree(topics);
  if (!root && problems.length === 0) problems.push(emptyOutline(file));
  if (second) problems.push(severalRoots(file, second));
  return root && problems.length === 0
    ? { root, warnings }
    : { root: undefined, problems, warnings };
}

function unknownLine(file: string, line: number, content: string): Problem {
  return {
    file, line, expected: '見出し（# の後に空白）又は箇条書き（- * + • ・）',
    found: `「${excerpt(content.trim())}」`,
    remedy: '前の行の続きなら1行にまとめ、そうでなければ印を付けてください',
  };
}

function severalRoots(file: string, { line, text }: OutlineNode): Problem {
  return {
    file, line, expected: '一番上の項目は一つ', found: `二つ目の「${excerpt(text)}」`,
    remedy: '一つの項目の下にまとめるか、章ごとのファイルに分けてください',
  };
}
