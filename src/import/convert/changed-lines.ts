import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { readPageBlocks, wordsOf } from './page-blocks.ts';

/**
 * The lines of the outline that a page no longer says: deleted there, without their mark, or in other words. `now` is the page as
 * it is in `file`, without open conflicts, `fresh` as the outline asks for it. Marks, links and corrections are no other words.
 */
export function changedLines(file: string, now: string, fresh: string): Problem[] {
  if (now === fresh) return [];
  const lines = now.split('\n');
  const there = new Map(readPageBlocks(now).blocks.map(({ key, text }) => [key, text]));
  return readPageBlocks(fresh).blocks.flatMap(({ key, text }) => {
    if (key === undefined || key.startsWith('links')) return [];
    const present = there.get(key);
    const wanted = lettersOf(text);
    if (present !== undefined && lettersOf(present) === wanted) return [];
    const at = present === undefined ? -1 : lines.indexOf(present.split('\n')[0] ?? '');
    return {
      file,
      ...(at >= 0 && { line: at + 1 }),
      expected: `アウトラインの項目「${excerpt(wordsOf(text).words)}」と、その印 ^${key}`,
      found: present === undefined ? 'ページにない' : `ページでは「${excerpt(wordsOf(present).words)}」`,
      remedy: '元に戻してください。言葉を変えるのなら、アウトラインを直すか、訂正として content/errata に書きます（このままでは npm run check が通りません）',
    };
  });
}

/** What is read of a line: without tags, addresses of links and signs. */
function lettersOf(text: string): string {
  return wordsOf(text).words.replaceAll(/<[^>]*>|\]\([^)]*\)/gu, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
