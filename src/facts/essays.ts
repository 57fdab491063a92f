import { z } from 'zod';
import type { Checked } from '../content/problem.ts';
import { filled, readYaml } from '../content/read-yaml.ts';

/** The written answers to practise in a chapter (content/essays/<chapter>.yaml). */
export const essaysSchema = z.array(
  z.strictObject({
    section: filled('節の slug（例：storage）'),
    question: filled('問いの文'),
    /** Letters that the answer may have. */
    limit: z.int({ error: '字数の上限（10〜120）' }).min(10, { error: '字数の上限（10〜120）' }).max(120, { error: '字数の上限（10〜120）' }),
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

/** Reads a chapter's essays; an answer above its limit, or for a section (slug) that is not there, is a problem. */
export function readEssays(text: string, file: string, sections: readonly string[]): Checked<Essay[]> {
  const { value, problems } = readYaml(text, file, essaysSchema);
  if (!value) return { value: [], problems };
  const wrong = value.value.flatMap((essay, index) => {
    const { length } = squaresOf(essay.answer);
    return [
      ...(length <= essay.limit ? [] : [{ field: 'answer', expected: `${essay.limit}字以内の answer`, found: `${length}字`, remedy: '解答を縮めるか、limit を増やしてください' }]),
      ...(sections.includes(essay.section) ? [] : [{ field: 'section', expected: `節の slug（${sections.join('、')}）`, found: `「${essay.section}」`, remedy: 'section を直してください' }]),
    ].map(({ field, ...problem }) => ({ file, line: value.lineOf([index, field]), ...problem }));
  });
  return { value: value.value, problems: wrong };
}
