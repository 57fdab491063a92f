import { z } from 'zod';
import { filled } from '../read-yaml.ts';

const limitRule = '字数の上限（10〜120）';

/** The written answers to practise in a chapter (content/essays/<chapter>.yaml). */
export const essaysSchema = z.array(
  z.strictObject({
    section: filled('節の slug（例：storage）'),
    question: filled('問いの文'),
    /** Letters that the answer may have. */
    limit: z.int({ error: limitRule }).min(10, { error: limitRule }).max(120, { error: limitRule }),
    answer: filled('模範解答'),
  }),
  { error: '記述練習の一覧（- で始まる項目）' },
);

/** A written answer to practise. */
export type Essay = z.output<typeof essaysSchema>[number];

/** What stands in the squares of an answer: a space between Latin words takes none. */
export function squaresOf(answer: string): string[] {
  return [...answer.replace(/\s/gu, '')];
}
