import { parseDocument } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { siteSchema } from '../site/schemas.ts';
import type { Content } from './proofread.ts';
import { schemaProblems } from './schema-problems.ts';

/** What is wrong with the name of the book and the list of its chapters. */
export function siteProblems({ site, pages }: Content): Problem[] {
  const lineOf = (field: string) => Math.max(1, site.text.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1);
  const document = parseDocument(site.text);
  const [broken] = document.errors;
  if (broken) {
    return [
      {
        file: site.file,
        line: broken.linePos?.[0].line ?? 1,
        found: `YAMLとして読めません（${broken.message.split('\n')[0]}）`,
        expected: '「項目: 値」の行',
        remedy: 'コロンの後の空白、引用符の閉じ忘れ、字下げを確かめてください',
      },
    ];
  }
  const result = siteSchema.safeParse(document.toJS());
  if (!result.success) return schemaProblems(site.file, result, lineOf);
  return result.data.chapters
    .filter((chapter) => !pages.some(({ file }) => file === `content/pages/${chapter}/index.mdx`))
    .map((chapter) => ({
      file: site.file,
      line: lineOf('chapters'),
      found: `章 ${chapter} のページがありません`,
      expected: `content/pages/${chapter}/index.mdx`,
      remedy: `npm run import -- content/outlines/${chapter}.md を実行するか、chapters から外してください`,
    }));
}
