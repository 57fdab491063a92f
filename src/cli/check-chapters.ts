import type { Problem } from '../content/problem.ts';
import { convertChapter, type ChapterSources } from '../import/convert/convert-chapter.ts';
import { checkLossless } from '../import/lossless/check-lossless.ts';
import { listChapters, readChapter } from './read-chapter.ts';
import { readFolder } from './read-files.ts';

/** What a check found; `totals` sum up what was checked, a line each. */
export interface Checkup {
  problems: Problem[];
  totals: string[];
}

/** Checks the files of `content`, by path in it, beside the built site. */
export type Check = (content: ReadonlyMap<string, string>) => Promise<Checkup>;

/** Checks that the built site shows every node of every outline, and that their trees fit them. */
export const checkChapters: Check = async (content) => {
  const names = await listChapters();
  const results = await Promise.all(names.map((name) => checkChapter(name, content)));
  // What is wrong with a file that all chapters read is found in each, or at both ends of a way.
  const found = results.flatMap(({ problems }) => problems);
  const problems = new Map(found.map((each) => [JSON.stringify(each), each]));
  return { problems: [...problems.values()], totals: results.flatMap(({ totals }) => totals) };
};

async function checkChapter(name: string, content: ReadonlyMap<string, string>): Promise<Checkup> {
  const sources = await readChapter(name);
  const { outline, errata } = sources;
  const pages = [...content]
    .filter(([path]) => path.startsWith(`pages/${name}/`) && path.endsWith('.mdx'))
    .map(([path, text]) => ({ file: `content/${path}`, text }));
  const site = [...(await readFolder(`dist/${name}`))];
  const built = new Map(
    site
      .filter(([path]) => path.endsWith('index.html'))
      .map(([path, text]) => [`${name}/${path.slice(0, -'index.html'.length)}`, text]),
  );
  const report = checkLossless({ name, outline, ...(errata && { errata }), pages, built });
  const { listed, found, total } = report;
  return {
    problems: [...report.problems, ...staleTree(sources, content)],
    totals: [`${name}：訂正 ${listed}/${report.errata}　項目 ${found}/${total}`],
  };
}

/** Whether the site's tree is the one an import would write, or why there would be none. */
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
