import { basename } from 'node:path';
import { z } from 'zod';
import type { Checked } from '../../content/problem.ts';
import { filled, readYaml } from '../../content/read-yaml.ts';
import { isReserved } from '../../content/slug.ts';

/** Most characters of the line about a page in lists of pages. */
export const SUMMARY_LENGTH = 40;
const summaryRule = `一覧に出す一行（${SUMMARY_LENGTH}字まで）`;
const slugRule = '英小文字・数字・ハイフンの名前。topic は section/topic、章は ""';
const reservedRule =
  `${slugRule}。index、cards と、Windowsが使う con、prn、aux、nul、com1、lpt1 などは使えない`;
const SLUG = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?)?$/u;
const isShort = (text: string) => [...text].length <= SUMMARY_LENGTH;

const pageSchema = z.strictObject({
  at: filled('アウトラインの項目（「：」の前の文言）'),
  with: z.array(filled('アウトラインの項目'), { error: '項目の一覧' }).optional(),
  slug: z
    .string({ error: slugRule })
    .regex(SLUG, { error: slugRule })
    .refine((slug) => !slug.split('/').some(isReserved), { error: reservedRule }),
  kind: z.enum(['chapter', 'section', 'topic'], { error: 'chapter、section、topic のどれか' }),
  title: filled('題名').optional(),
  summary: filled(summaryRule).refine(isShort, { error: summaryRule }),
});

const chapterSchema = z.strictObject({
  number: z
    .string({ error: '章の番号（"08" のように引用符で囲む）' })
    .regex(/^\d{2}$/u, { error: '2桁の章の番号' }),
  title: filled('章の題名'),
  // Plans once named these files. They are found by the chapter's name, here and in the site.
  outline: z.unknown().optional(),
  errata: z.unknown().optional(),
  glossary_lines: z
    .boolean({ error: 'true 又は false（用語集の outline_lines がこの章の行番号か）' })
    .optional(),
  pages: z.array(pageSchema, { error: 'ページの一覧' }).min(1, { error: '一つ以上のページ' }),
});

/** One page of a chapter's plan. */
export interface ChapterPage extends z.output<typeof pageSchema> {
  /** Line of the plan on which the entry starts; absent when the default rule made it. */
  line?: number;
}

/** Which nodes of an outline become which pages, in reading order. */
export interface Chapter
  extends Pick<z.output<typeof chapterSchema>, 'number' | 'title' | 'glossary_lines'> {
  pages: ChapterPage[];
}

/** Reads a chapter plan; `file` names it in messages. */
export function readChapter(text: string, file: string): Checked<Chapter | undefined> {
  const { value, problems } = readYaml(text, file, chapterSchema);
  if (!value) return { value: undefined, problems };
  const { outline: _, errata, ...chapter } = value.value;
  const lineOf = (index: number) => value.lineOf(['pages', index]);
  const pages = chapter.pages.map((page, index) => ({ ...page, line: lineOf(index) }));
  const home = `content/errata/${basename(file)}`;
  if (errata !== undefined && errata !== home) {
    problems.push({
      ...value.at(['errata']),
      expected: `正誤表は ${home}`,
      found: `errata: ${String(errata)}`,
      remedy: `正誤表を ${home} に移し、この行を消してください`,
    });
  }
  return { value: { ...chapter, pages }, problems };
}
