import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../content/problem.ts';
import { checkLossless } from '../convert/check-lossless.ts';
import { convertChapter } from '../convert/convert-chapter.ts';
import type { ChapterSources, SourceFile } from '../convert/convert-chapter.ts';
import type { CheckResult } from './check-result.ts';
import { readChapterSources } from './read-chapter-sources.ts';
import { readFolder } from './read-folder.ts';
import { readText } from './read-text.ts';

/** Checks that the built site shows every node of every outline, and that the outlines' trees fit them. */
export async function checkChapters(): Promise<CheckResult> {
  const outlines = await readdir(join('content', 'outlines')).catch(() => []);
  const names = outlines.filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
  const results = await Promise.all(names.toSorted().map(checkChapter));
  return {
    problems: eachOnce(results.flatMap(({ problems }) => problems)),
    totals: results.flatMap(({ totals }) => totals),
  };
}

/** What is wrong with a file that all chapters read is found in each; what both ends of a chapter's way read, at both. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function checkChapter(name: string): Promise<CheckResult> {
  const sources = await readChapterSources(name);
  const { outline, errata } = sources;
  const pages = await filesIn(join('content', 'pages', name), '.mdx');
  const html = await filesIn(join('dist', name), 'index.html');
  const built = new Map(html.map(({ path, text }) => [path.slice('dist/'.length, -'index.html'.length), text]));
  const report = checkLossless({ name, outline, ...(errata ? { errata } : {}), pages, built });
  return {
    problems: [...report.problems, ...(await staleTree(sources))],
    totals: [`${name}：訂正 ${report.listed}/${report.errata}　項目 ${report.found}/${report.total}`],
  };
}

/** Whether the tree that the site reads is the one that an import would write, or why there would be none. */
async function staleTree(sources: ChapterSources): Promise<Problem[]> {
  const { tree, problems } = convertChapter(sources);
  if (problems.length > 0) return problems;
  const file = `content/outlines/${sources.name}.tree.json`;
  const found = await readText(file);
  if (found === tree) return [];
  return [
    {
      file,
      expected: 'アウトライン、正誤表、ページ割りから作られる木',
      found: found === undefined ? 'ファイルがない' : 'もとが変わる前の内容',
      remedy: `npm run import -- content/outlines/${sources.name}.md を実行してください`,
    },
  ];
}

async function filesIn(folder: string, ending: string): Promise<SourceFile[]> {
  const files = [...(await readFolder(folder))].filter(([path]) => path.endsWith(ending));
  return files
    .map(([path, text]) => ({ path: `${folder.replaceAll('\\', '/')}/${path}`, text }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
