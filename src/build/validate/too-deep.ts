import type { MdastNode } from 'satteri';
import { DEEPEST } from '../../content/deepest.ts';
import type { Problem } from '../../content/problem.ts';

/** Nodes that do not count: with its item a list is one step, as a node of an outline is. */
const UNCOUNTED: ReadonlySet<string> = new Set(['root', 'list', 'paragraph', 'text']);

/**
 * The problem of a page on which something stands deeper than the programs that build it can take:
 * they end there without a word. Undefined for any other page.
 */
export function tooDeep(root: MdastNode, file: string): Problem | undefined {
  const waiting: { node: MdastNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const { node } = each;
    const depth = each.depth + (UNCOUNTED.has(node.type) ? 0 : 1);
    if (depth > DEEPEST) return problem(file, node.position?.start.line ?? 1);
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth });
  }
  return undefined;
}

/** The problem of brackets in an expression, `{((…))}`, which no parser takes at any depth. */
export function tooDeepBrackets(text: string, file: string): Problem | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/(?<!\\)[()[\]{}]/gu)) {
    if (')]}'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0 || sign === '{') depth += 1;
    if (depth > DEEPEST) return problem(file, text.slice(0, index).split('\n').length);
  }
  return undefined;
}

function problem(file: string, line: number): Problem {
  return {
    file,
    line,
    expected: `${DEEPEST}段までの入れ子`,
    found: `${DEEPEST}段より深い入れ子（リスト、引用、強調、部品、括弧など）`,
    remedy: '深い所を分けて、浅い所に移してください',
  };
}
