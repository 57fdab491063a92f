import { nodeLines } from '../content/node-lines.ts';
import type { PageInfo } from './navigation.ts';

/** Whether there is more to read on a page (its body as MDX) than its name, headings and links to the pages below it. */
export function hasNotes({ kind, node }: Pick<PageInfo, 'kind' | 'node'>, body: string): boolean {
  if (kind === 'topic' || body.includes('<Supplement')) return true;
  // The name of a chapter stands in its title, or, with a number before it, in the first line.
  const names = kind === 'chapter' && !node ? 1 : 0;
  return nodeLines(body.replaceAll(/^#.*$/gmu, '')).length > names;
}
