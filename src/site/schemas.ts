import { z } from 'zod';

const nodeId = z.string().regex(/^n[0-9a-z]{5}(-\d+)?$/u, 'アウトラインの節の番号（n と英小文字・数字5字）で書いてください');

/** What stands above every page of a chapter (frontmatter). The converter writes it; a person may edit the texts. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('ページの題'),
  expansion: z.string().min(1).optional().describe('題の正式名や英語名'),
  kind: z.enum(['chapter', 'section', 'topic']).describe('章・節・項目のどれか'),
  unit: z.string().regex(/^\d{2}(-\d+){0,2}$/u, '08、08-2、08-2-4 の形で書いてください').describe('紙にも載る番号'),
  slug: z
    .string()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?)?$/u, '英小文字・数字・ハイフンで、節/項目 の形で書いてください')
    .describe('章の下の住所。章のページは空'),
  order: z.int().positive().describe('章の中での順番'),
  summary: z.string().min(1).max(60).describe('一覧に載る一行の説明'),
  node: nodeId.optional().describe('題になっているアウトラインの節'),
  lines: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^(\d+(-\d+)?)(, \d+(-\d+)?)*$/u, '「65-67, 145」の形で書いてください'))
    .describe('このページに載るアウトラインの行'),
  errata: z.array(z.string()).default([]).describe('このページで当てた訂正'),
});

/** One entry of the glossary. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  expansion: z.string().default(''),
  japanese: z.string().default(''),
  reading: z.string().regex(/^[\p{Script=Hiragana}ー・\s0-9A-Za-z]+$/u, 'ひらがなで書いてください'),
  definition: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  outline_lines: z.array(z.int().positive()).default([]),
  see_also: z.array(z.string()).default([]),
});

/** One correction of the author's outline. */
export const erratumSchema = z.strictObject({
  id: z.string().regex(/^e[0-9a-z]{5}(-\d+)?$/u, 'e と英小文字・数字5字で書いてください'),
  line: z.int().positive(),
  original: z.string().min(1),
  corrected: z.string().min(1),
  kind: z.enum(['typo', 'grammar', 'fact', 'outdated', 'nuance']),
  reason: z.string().min(1),
  source: z.string().min(1),
  verified: z.boolean(),
});

/** The name of the book and its chapters (content/site.yaml). */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  tagline: z.string().min(1),
  description: z.string().min(1),
  exam: z.string().min(1),
  chapters: z.array(z.string().min(1)).min(1),
});

export type PageData = z.infer<typeof pageSchema>;
export type Term = z.infer<typeof termSchema>;
export type Erratum = z.infer<typeof erratumSchema>;
export type SiteData = z.infer<typeof siteSchema>;
