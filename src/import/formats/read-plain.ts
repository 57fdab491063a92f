import { columns, splitLines, unitOf } from './grammar.ts';
import type { Topic } from './grow-tree.ts';
import { treeOf } from './read-tree.ts';
import type { ReadTree } from './read-tree.ts';

/** Reads plain text in which the indent alone says what belongs under what. */
export function readPlain(text: string, file: string): ReadTree {
  const lines = splitLines(text);
  const unit = unitOf(lines);
  const topics = lines.flatMap((content, index): Topic[] => {
    const level = columns(/^[ \t\u3000]*/u.exec(content)?.[0] ?? '', unit);
    const text = content.trim().replace(/^(?:[-*+•]\s+|・\s*)(?=\S)/u, '');
    return text === '' ? [] : [{ kind: 'item', level, line: index + 1, text, notes: [], meta: [] }];
  });
  return treeOf(topics, [], file);
}
