import { dirname } from 'node:path/posix';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { z } from 'zod';
import { readGlossary } from '../content/glossary.ts';
import { readYaml } from '../content/read-yaml.ts';
import { chapterOf } from '../content/source-file.ts';
import { tablesSchema, topicFactsSchema } from '../content/facts/schemas.ts';
import { checkTopicParts } from '../content/facts/topic-parts.ts';
import { topicTexts } from '../content/facts/topic-texts.ts';
import { termUsage } from '../content/terms/find-terms.ts';
import type { Check } from './check-chapters.ts';
import { readFolder } from './read-files.ts';

const GLOSSARY = 'glossary.yaml';

/**
 * Checks on the built site that every topic of a chapter has its key points, figures, confusions,
 * questions and sources, and counts them. A chapter without any of that is passed over.
 */
export const checkTopics: Check = async (content) => {
  const files = [...below(content, 'facts/'), ...below(content, 'quiz/')];
  const written = files.map(({ file }) => chapterOf(file));
  const results = [...new Set(written)].sort().map(async (chapter) => {
    const pages = below(await readFolder(`dist/${chapter}`), '', '/index.html');
    const topics = pages
      .map(({ path, text }) => ({ chapter, slug: dirname(path), html: text }))
      .filter(({ html }) => load(html)('article[data-kind=topic]').length > 0);
    const { table, problems } = checkTopicParts(topics);
    const totals = [`${chapter}：項目ごとの要素の数`, ...table.map((line) => `  ${line}`)];
    return { problems, totals };
  });
  const all = await Promise.all(results);
  return {
    problems: all.flatMap(({ problems }) => problems),
    totals: all.flatMap(({ totals }) => totals),
  };
};

/** Counts the questions of every chapter. What is wrong in them stops the build. */
export const checkQuestions: Check = async (content) => ({
  problems: [],
  totals: read(content, 'quiz/', z.array(z.unknown())).map(
    ({ chapter, value }) => `${chapter}：確認問題 ${value.length}問`,
  ),
});

/** Checks that every term of the glossary is used on some page, in the notes or around them. */
export const checkTerms: Check = async (content) => {
  const file = `content/${GLOSSARY}`;
  const glossary = readGlossary(content.get(GLOSSARY) ?? '[]', file).value;
  const facts = read(content, 'facts/', topicFactsSchema).map(
    (each) => [each.file.replace(/^content\/facts\/|\.yaml$/gu, ''), each.value] as const,
  );
  const tables = read(content, 'tables/', tablesSchema).flatMap(({ value }) => value);
  const byId = new Map(tables.map((table) => [table.id, table]));
  const pages = below(content, 'pages/', '.mdx').map(pageText);
  const usage = termUsage(glossary, topicTexts(pages, new Map(facts), byId));
  const problems = glossary
    .filter(({ term }) => usage.get(term)?.length === 0)
    .map(({ term, at }) => ({
      file,
      line: at,
      expected: 'どこかのページに出てくる用語',
      found: `「${term}」も、その別名も、どのページにもない`,
      remedy: '要点などに使うか、用語集から消してください',
    }));
  const used = `${glossary.length - problems.length}/${glossary.length}`;
  return { problems, totals: [`用語集：使われている語 ${used}`] };
};

/** The data of a folder, as far as it can be read. */
function read<Schema extends z.ZodType>(
  content: ReadonlyMap<string, string>,
  folder: string,
  schema: Schema,
) {
  const files = below(content, folder);
  return files.flatMap(({ file, text }) => readYaml(text, file, schema).value ?? []);
}

/** The files of a folder: their path in the content, and as messages name them. */
function below(files: ReadonlyMap<string, string>, folder: string, ending = '') {
  return [...files]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(ending))
    .map(([path, text]) => ({ path, file: `content/${path}`, text }));
}

/** The id and the words of a page. What is wrong with its frontmatter is told by the build. */
function pageText({ path, text }: { path: string; text: string }) {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  const fields = (parse(yaml) ?? {}) as { title?: string; expansion?: string };
  const id = path.replace(/^pages\/|(\/index)?\.mdx$/gu, '');
  const { title = '', expansion = '' } = fields;
  return { id, title, expansion, body: text.slice(head.length) };
}
