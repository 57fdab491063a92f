import type { OutlineNode } from './node.ts';
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
