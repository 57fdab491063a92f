import { z } from 'zod';
import type { SourceFile } from '../../content/source-file.ts';
import { readLineRanges } from '../../content/line-ranges.ts';
import type { Checked } from '../../content/problem.ts';
import { readYaml } from '../../content/read-yaml.ts';

// Only what the check needs: the site's own schema looks after the rest.
const schema = z.object({
  slug: z.string({ error: 'ページの slug' }),
  kind: z.string({ error: 'ページの kind' }).optional(),
  node: z.string({ error: '題名の項目の id' }).optional(),
  lines: z.string({ error: '行番号の範囲（引用符で囲む）' }).transform((text, context) => {
    const lines = readLineRanges(text);
    if (!lines) context.addIssue({ code: 'custom', message: '行番号の範囲（例：65-67, 145）' });
    return lines ?? [];
  }),
  errata: z.array(z.string({ error: '訂正の id' }), { error: '訂正の id の一覧（なければ []）' }),
});

/** The part of a page's frontmatter that says what of the outline is on it. */
export type PageHead = z.output<typeof schema>;

/** Reads the head of an MDX page. */
export function readPageHead({ file, text }: SourceFile): Checked<PageHead | undefined> {
  const head = /^---\r?\n([^]*?)\r?\n---(?:\r?\n|$)/u.exec(text)?.[1];
  if (head === undefined) {
    const expected = '--- で囲んだ見出し部';
    const remedy = '取り込み直すか、書き足してください';
    return { value: undefined, problems: [{ file, line: 1, expected, found: 'ない', remedy }] };
  }
  // The line break stands for the opening ---, so that lines in messages are those of the file.
  const { value, problems } = readYaml(`\n${head}`, file, schema);
  return { value: value?.value, problems };
}
