import { load } from 'cheerio';
import { checkTopicParts } from '../facts/topic-parts.ts';
import type { CheckResult } from './check-result.ts';
import { readFolder } from './read-folder.ts';

/**
 * Checks on the built site that every topic of a chapter has its key points, figures, confusions, questions and sources, and
 * prints how many of each. A chapter for which nothing of that is written yet is passed over.
 */
export async function checkTopics(): Promise<CheckResult> {
  const facts = [...(await readFolder('content/facts')).keys()].map((path) => path.replace(/\/.*$/u, ''));
  const quizzes = [...(await readFolder('content/quiz')).keys()].map((path) => path.replace(/\.yaml$/u, ''));
  const results = await Promise.all([...new Set([...facts, ...quizzes])].sort().map(checkChapterTopics));
  return { problems: results.flatMap(({ problems }) => problems), totals: results.flatMap(({ totals }) => totals) };
}

async function checkChapterTopics(chapter: string): Promise<CheckResult> {
  const pages = [...(await readFolder(`dist/${chapter}`))].filter(([path]) => path.endsWith('/index.html'));
  const topics = pages
    .map(([path, html]) => ({ chapter, slug: path.slice(0, -'/index.html'.length), html }))
    .filter(({ html }) => load(html)('article[data-kind=topic]').length > 0)
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  const { table, problems } = checkTopicParts(topics);
  return { problems, totals: [`${chapter}：項目ごとの要素の数`, ...table.map((line) => `  ${line}`)] };
}
