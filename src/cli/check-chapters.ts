import type { Problem } from '../content/problem.ts';
import { checkLossless } from '../import/lossless/check-lossless.ts';
import { convertChapter, type ChapterSources } from '../import/convert/convert-chapter.ts';
import { listChapters, readChapter } from './read-chapter.ts';
import { readFolder } from './read-files.ts';

/** Checks the files of `content`, by path in it, beside the built site; `totals` sum up what was checked, a line each. */
export type Check = (content: ReadonlyMap<string, string>) => Promise<{ problems: Problem[]; totals: string[] }>;

/** Checks that the built site shows every node of every outline, and that the outlines' trees fit them. */
export const checkChapters: Check = async (content) => {
  const names = await listChapters();
  const results = await Promise.all(names.map((name) => checkChapter(name, content)));
  // What is wrong with a file that all chapters read is found in each; what both ends of a way read, at both.
  const problems = new Map(results.flatMap((result) => result.problems.map((each) => [JSON.stringify(each), each])));
  return { problems: [...problems.values()], totals: results.flatMap(({ totals }) => totals) };
};

async function checkChapter(name: string, content: ReadonlyMap<string, string>): ReturnType<Check> {
  const sources = await readChapter(name);
  const { outline, errata } = sources;
  const pages = [...content]
    .filter(([path]) => path.startsWith(`pages/${name}/`) && path.endsWith('.mdx'))
    .map(([path, text]) => ({ path: `content/${path}`, text }));
  const html = [...(await readFolder(`dist/${name}`))].filter(([path]) => path.endsWith('index.html'));
  const built = new Map(html.map(([path, text]) => [`${name}/${path.slice(0, -'index.html'.length)}`, text]));
  const report = checkLossless({ name, outline, ...(errata ? { errata } : {}), pages, built });
  return {
    problems: [...report.problems, ...staleTree(sources, content)],
    totals: [`${name}：訂正 ${report.listed}/${report.errata}　項目 ${report.found}/${report.total}`],
  };
}

/** Whether the tree that the site reads is the one that an import would write, or why there would be none. */
function staleTree(sources: ChapterSources, content: ReadonlyMap<string, string>): Problem[] {
  const { tree, problems } = convertChapter(sources);
  if (problems.length > 0) return problems;
  const path = `outlines/${sources.name}.tree.json`;
  const found = content.get(path);
  if (found === tree) return [];
  return [
    {
      file: `content/${path}`,
      expected: 'アウトライン、正誤表、ページ割りから作られる木',
      found: found === undefined ? 'ファイルがない' : 'もとが変わる前の内容',
      remedy: `npm run import -- content/outlines/${sources.name}.md を実行してください`,
    },
  ];
}
