import { load } from 'cheerio';
import { parse } from 'yaml';
import { readGlossary } from '../content/glossary.ts';
import { readPageHead } from '../convert/page-head.ts';
import { readStudy } from '../facts/read-study.ts';
import { checkTopicParts } from '../facts/topic-parts.ts';
import { topicTexts } from '../facts/topic-texts.ts';
import { checkQuiz } from '../quiz/quiz-problems.ts';
import { unusedTerms } from '../terms/unused-terms.ts';
import type { Check } from './check-chapters.ts';
import { readFolder } from './read-files.ts';

const GLOSSARY = 'glossary.yaml';

/**
 * Checks on the built site that every topic of a chapter has its key points, figures, confusions, questions and
 * sources, and prints how many of each. A chapter for which nothing of that is written yet is passed over.
 */
export const checkTopics: Check = async (content) => {
  const written = ['facts/', 'quiz/'].flatMap((folder) => below(content, folder).map(({ path }) => chapterOf(path)));
  const results = [...new Set(written)].sort().map(async (chapter) => {
    const pages = below(await readFolder(`dist/${chapter}`), '', '/index.html');
    const topics = pages
      .map(({ path, text }) => ({ chapter, slug: path.slice(0, -'/index.html'.length), html: text }))
      .filter(({ html }) => load(html)('article[data-kind=topic]').length > 0);
    const { table, problems } = checkTopicParts(topics);
    return { problems, totals: [`${chapter}：項目ごとの要素の数`, ...table.map((line) => `  ${line}`)] };
  });
  return joined(await Promise.all(results));
};

/** Checks the questions of every chapter beside its pages, and counts them. */
export const checkQuestions: Check = async (content) => {
  const heads = below(content, 'pages/', '.mdx').flatMap(({ path, text }) => {
    const head = readPageHead({ path: path.slice('pages/'.length), text }).value;
    return head ? [{ ...head, kind: head.kind ?? '', chapter: chapterOf(path) }] : [];
  });
  const results = below(content, 'quiz/').map(({ file, path, text }) => {
    const name = chapterOf(path);
    const { problems, counts } = checkQuiz([{ file, text }], heads.filter(({ chapter }) => chapter === name));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { problems, totals: [`${name}：確認問題 ${total}問`] };
  });
  return joined(results);
};

/** Checks that every term of the glossary is used on some page, in the notes or in what stands around them. */
export const checkTerms: Check = async (content) => {
  const file = `content/${GLOSSARY}`;
  const glossary = readGlossary(content.get(GLOSSARY) ?? '[]', file).value;
  const { value: study } = readStudy({
    facts: below(content, 'facts/'),
    tables: below(content, 'tables/'),
    numbers: [],
    comparisons: [],
    sources: { file: 'content/sources.yaml', text: content.get('sources.yaml') ?? '' },
    errata: [],
    quiz: [],
  });
  const facts = new Map(study.facts.map((each) => [each.file.replace(/^content\/facts\/|\.yaml$/gu, ''), each.value]));
  const tables = new Map(study.tables.flatMap(({ value }) => value.map((table) => [table.id, table])));
  const problems = unusedTerms(glossary, topicTexts(below(content, 'pages/', '.mdx').map(pageText), facts, tables), file);
  return { problems, totals: [`用語集：使われている語 ${glossary.length - problems.length}/${glossary.length}`] };
};

/** The files of a folder: their path in the content, and as messages name them. */
function below(files: ReadonlyMap<string, string>, folder: string, ending = '') {
  return [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(ending))
    .map(([path, text]) => ({ path, file: `content/${path}`, text }));
}

/** The chapter of `facts/09-a/b.yaml`, `pages/09-a/b.mdx` and `quiz/09-a.yaml`. */
function chapterOf(path: string): string {
  return path.split('/')[1]?.replace(/\.yaml$/u, '') ?? '';
}

function joined(results: readonly Awaited<ReturnType<Check>>[]): Awaited<ReturnType<Check>> {
  return { problems: results.flatMap(({ problems }) => problems), totals: results.flatMap(({ totals }) => totals) };
}

/** The id and the words of a page. What is wrong with its frontmatter is told by the build. */
function pageText({ path, text }: { path: string; text: string }) {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  const { title = '', expansion = '' } = (parse(yaml) ?? {}) as { title?: string; expansion?: string };
  return { id: path.replace(/^pages\/|(\/index)?\.mdx$/gu, ''), title, expansion, body: text.slice(head.length) };
}
