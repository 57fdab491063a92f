import { z } from 'zod';
import { filled } from './read-yaml.ts';

const unitRule = '08、08-2、08-2-4 の形の番号（引用符で囲む）';
const slugRule = '章の下の住所：英小文字・数字・ハイフンで、節/項目 の形（章は空の引用符）';
const nodeRule = 'アウトラインの項目の番号（n と英小文字・数字5字）';
/** The address of a page below its chapter. */
export const slugSchema = z
  .string({ error: slugRule })
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?)?$/u, { error: slugRule });
const linesRule = 'アウトラインの行番号の範囲（例：65-67, 145）';

/** The frontmatter of a page. The converter writes it; a person may edit the texts. */
export const pageSchema = z.strictObject({
  title: filled('ページの題'),
  expansion: filled('題の正式名や英語名').optional(),
  kind: z.enum(['chapter', 'section', 'topic'], { error: 'chapter、section、topic のどれか' }),
  unit: z.string({ error: unitRule }).regex(/^\d{2}(-\d+){0,2}$/u, { error: unitRule }),
  slug: slugSchema,
  order: z.int({ error: '章の中での順番（1以上の整数）' }).min(1, { error: '章の中での順番（1以上の整数）' }),
  summary: filled('一覧に載る一行の説明'),
  node: z
    .string({ error: nodeRule })
    .regex(/^n[0-9a-z]{5}(-\d+)?$/u, { error: nodeRule })
    .optional(),
  lines: z
    .union([z.string(), z.number()], { error: linesRule })
    .transform(String)
    .pipe(z.string().regex(/^(\d+(-\d+)?)(, \d+(-\d+)?)*$/u, { error: linesRule })),
  errata: z.array(z.string({ error: '訂正の番号' }), { error: '訂正の番号の一覧（なければ []）' }).default([]),
});

/** The frontmatter of a page. */
export type PageData = z.output<typeof pageSchema>;
