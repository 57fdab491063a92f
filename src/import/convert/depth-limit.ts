import { DEEPEST } from '../../content/deepest.ts';
import { excerpt, type Problem } from '../../content/problem.ts';
import type { OutlineNode } from '../formats/node.ts';
import { walk } from '../formats/walk.ts';

/** The problem of an outline that is deeper than a page can be; undefined for any other. */
export function tooDeep(root: OutlineNode, file: string): Problem | undefined {
  const node = walk(root).find(({ depth }) => depth > DEEPEST);
  return (
    node && {
      file,
      line: node.line,
      expected: `${DEEPEST}段までのアウトライン`,
      found: `${node.depth}段目の「${excerpt(node.text)}」`,
      remedy: '深い枝を分けて、浅い所の項目の下に移してください',
    }
  );
}
