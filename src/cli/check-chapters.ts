import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkLossless } from '../convert/check-lossless.ts';
import type { SourceFile } from '../convert/convert-chapter.ts';
import type { CheckResult } from './check-result.ts';
import { readChapterSources } from './read-chapter-sources.ts';
import { readFolder } from './read-folder.ts';

/** Checks that the built site shows every node of every outline. */
export async function checkChapters(): Promise<CheckResult> {
  const outlines = await readdir(join('content', 'outlines')).catch(() => []);
  const names = outlines.filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
  const results = await Promise.all(names.toSorted().map(checkChapter));
  return {
    problems: results.flatMap(({ problems }) => problems),
    totals: results.flatMap(({ totals }) => totals),
  };
}

async function checkChapter(name: string): Promise<CheckResult> {
  const { outline, errata } = await readChapterSources(name);
  const pages = await filesIn(join('content', 'pages', name), '.mdx');
  const html = await filesIn(join('dist', name), 'index.html');
  const built = new Map(html.map(({ path, text }) => [path.slice('dist/'.length, -'index.html'.length), text]));
  const report = checkLossless({ name, outline, ...(errata ? { errata } : {}), pages, built });
  return {
    problems: report.problems,
    totals: [`${name}：訂正 ${report.listed}/${report.errata}　項目 ${report.found}/${report.total}`],
  };
}

async function filesIn(folder: string, ending: string): Promise<SourceFile[]> {
  const files = [...(await readFolder(folder))].filter(([path]) => path.endsWith(ending));
  return files
    .map(([path, text]) => ({ path: `${folder.replaceAll('\\', '/')}/${path}`, text }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
