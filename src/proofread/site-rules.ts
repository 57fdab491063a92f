import { readTree } from '../content/outline-tree.ts';
import type { Problem } from '../content/problem.ts';
import { readYaml } from '../content/read-yaml.ts';
import { siteSchema } from '../content/site.ts';
import type { Content } from './proofread.ts';

/** What is wrong with the name of the book and the list of its chapters. */
export function siteProblems({ site, pages, trees }: Content): Problem[] {
  const { value, problems } = readYaml(site.text, site.file, siteSchema);
  if (!value) return problems;
  const unreadable = trees.flatMap(({ file, text }) => readTree(text, file).problems);
  const missing = value.value.chapters.flatMap((chapter, index) => {
    const parts = [
      { file: `content/pages/${chapter}/index.mdx`, among: pages, found: `章 ${chapter} のページがない` },
      { file: `content/outlines/${chapter}.tree.json`, among: trees, found: `章 ${chapter} のアウトラインの木がない` },
    ];
    const [absent] = parts.filter(({ file, among }) => !among.some((present) => present.file === file));
    if (!absent) return [];
    return {
      file: site.file,
      line: value.lineOf(['chapters', index]),
      expected: absent.file,
      found: absent.found,
      remedy: `npm run import -- content/outlines/${chapter}.md を実行するか、chapters から外してください`,
    };
  });
  return [...missing, ...unreadable];
}
