import { excerpt, type Problem } from '../../content/problem.ts';
import { readPageBlocks, wordsOf } from './page-blocks.ts';

const REMEDY =
  '元に戻してください。言葉を変えるのなら、アウトラインを直すか、訂正として content/errata に書きます' +
  '（このままでは npm run check が通りません）';

/**
 * The lines of the outline that a page no longer says: deleted there, without their mark, or in
 * other words. `now` is the page as it is in `file`, without open conflicts, `fresh` as the outline
 * asks for it. Marks, links and corrections are no other words.
 */
export function changedLines(file: string, now: string, fresh: string): Problem[] {
  if (now === fresh) return [];
  const lines = now.split('\n');
  const there = new Map(readPageBlocks(now).blocks.map(({ key, text }) => [key, text]));
  return readPageBlocks(fresh).blocks.flatMap(({ key, text }) => {
    if (key === undefined || key.startsWith('links')) return [];
    const present = there.get(key);
    if (present !== undefined && lettersOf(present) === lettersOf(text)) return [];
    const line = present === undefined ? 0 : lines.indexOf(present.split('\n')[0] ?? '') + 1;
    return {
      file,
      ...(line > 0 && { line }),
      expected: `アウトラインの項目「${excerpt(wordsOf(text).words)}」と、その印 ^${key}`,
      found: present === undefined ? 'ページにない' : `ページでは「${excerpt(wordsOf(present).words)}」`,
      remedy: REMEDY,
    };
  });
}

/** What is read of a line: without tags, addresses of links and signs. */
function lettersOf(text: string): string {
  return wordsOf(text).words.replaceAll(/<[^<>]*>|\]\([^()]*\)|[^\p{L}\p{N}]/gu, '');
}
