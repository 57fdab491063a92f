import type { Problem } from '../content/problem.ts';
import { readYaml } from '../content/read-yaml.ts';
import { siteSchema } from '../content/site.ts';
import type { Content } from './proofread.ts';

/** What is wrong with the name of the book and the list of its chapters. */
export function siteProblems({ site, pages }: Content): Problem[] {
  const { value, problems } = readYaml(site.text, site.file, siteSchema);
  if (!value) return problems;
  return value.value.chapters.flatMap((chapter, index) => {
    if (pages.some(({ file }) => file === `content/pages/${chapter}/index.mdx`)) return [];
    return {
      file: site.file,
      line: value.lineOf(['chapters', index]),
      expected: `content/pages/${chapter}/index.mdx`,
      found: `章 ${chapter} のページがない`,
      remedy: `npm run import -- content/outlines/${chapter}.md を実行するか、chapters から外してください`,
    };
  });
}
