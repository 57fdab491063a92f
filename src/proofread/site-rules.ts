import { chapterOf } from '../content/chapter-of.ts';
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
  const { chapters } = value.value;
  return [...missing, ...unlisted(pages, chapters, site.file, value.lineOf(['chapters'])), ...sameNumbers(pages, chapters), ...unreadable];
}

/** Pages that belong to no chapter of the book could be built, but nothing would lead to them. */
function unlisted(pages: Content['pages'], chapters: readonly string[], file: string, line: number): Problem[] {
  const names = new Set(pages.map((page) => chapterOf(page.file)).filter((name) => !chapters.includes(name)));
  return [...names].map((name) => ({
    file,
    line,
    expected: 'content/pages にある全ての章',
    found: `章 ${name} が chapters にない`,
    remedy: `chapters に ${name} を足すか、content/pages/${name} を消してください`,
  }));
}

/** Two chapters of one number would give two pages, figures and sheets the same one. */
function sameNumbers(pages: Content['pages'], chapters: readonly string[]): Problem[] {
  const numbers = chapters.flatMap((name) => {
    const page = pages.find(({ file }) => file === `content/pages/${name}/index.mdx`);
    const index = page?.text.split('\n').findIndex((text) => text.startsWith('unit:')) ?? -1;
    const number = /\d+/u.exec(page?.text.split('\n')[index] ?? '')?.[0];
    return page && number !== undefined ? [{ number, name, file: page.file, line: index + 1 }] : [];
  });
  return [...Map.groupBy(numbers, ({ number }) => number).values()].flatMap(([first, ...others]) =>
    others.map(({ number, name, file, line }) => ({
      file,
      line,
      expected: '章ごとに異なる番号',
      found: `章の番号 ${number} は ${first?.file} にもある`,
      remedy: `content/chapters/${name}.yaml の number か、章の名前の番号を変えて、もう一度取り込んでください`,
    })),
  );
}
