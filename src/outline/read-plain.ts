import { blankLine, columns, measure } from './dialect.ts';
import { growTree } from './grow-tree.ts';
import type { Topic } from './grow-tree.ts';
import type { ReadTree } from './read-tree.ts';

/** Reads plain text in which the indent alone says what belongs under what. */
export function readPlain(text: string): ReadTree {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const measures = measure(lines);
  const topics = lines.flatMap((content, index): Topic[] => {
    if (blankLine.test(content)) return [];
    const indent = /^[ \t\u3000]*/u.exec(content)?.[0] ?? '';
    const level = columns(indent, measures);
    return [{ kind: 'item', level, line: index + 1, text: content.trim(), notes: [], meta: [] }];
  });
  return { roots: growTree(topics), warnings: [], problems: [] };
}
