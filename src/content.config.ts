import { readFile, readdir } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { chapterFiles } from './content-folder.ts';
import { erratumSchema } from './content/errata.ts';
import { termSchema } from './content/glossary.ts';
import { treeSchema } from './content/outline-tree.ts';
import { movesSchema } from './content/moved.ts';
import { pageSchema } from './content/page.ts';
import { siteSchema } from './content/site.ts';
import { essaysSchema } from './facts/essays.ts';
import { comparisonsSchema, numbersSchema, tablesSchema, topicFactsSchema } from './facts/schemas.ts';
import { framesSchema, stacksSchema } from './frames/schemas.ts';
import { questionSchema } from './quiz/question.ts';
import { sourcesSchema } from './sources/schema.ts';

/** The pages of all chapters; the id is the path of the page's address, `08-virtual-network/storage/san`. */
const pages = defineCollection({
  loader: glob({
    base: './content/pages',
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/u, ''),
  }),
  schema: pageSchema,
});

/** The glossary, shared by all chapters; the id is the term. */
const glossary = defineCollection({
  loader: file('content/glossary.yaml', {
    parser: (text) => Object.fromEntries((parse(text) as { term: string }[]).map((entry) => [entry.term, entry])),
  }),
  schema: termSchema,
});

/** The corrections of all chapters, in the order of their lists; the id is the one that pages name. */
const errata = defineCollection({
  loader: chapterFiles('content/errata', '.yaml', (chapter, text) =>
    (parse(text) as { id: string }[]).map((entry, place) => ({ ...entry, chapter, place })),
  ),
  schema: erratumSchema.extend({ chapter: z.string(), place: z.int() }),
});

/** The name of the book and its chapters: one entry, `site`. */
const site = defineCollection({
  loader: file('content/site.yaml', { parser: (text) => ({ site: parse(text) as Record<string, unknown> }) }),
  schema: siteSchema,
});

/** The questions of all chapters, in the order of their lists; the id is the question's own. */
const quiz = defineCollection({
  loader: chapterFiles('content/quiz', '.yaml', (chapter, text) =>
    (parse(text) as { id: string }[]).map((question, place) => ({ id: question.id, chapter, place, question })),
  ),
  schema: z.object({ chapter: z.string(), place: z.int(), question: questionSchema }),
});

/** What is to be known about each topic; the id is that of its page. */
const facts = defineCollection({
  loader: glob({ base: './content/facts', pattern: '**/*.yaml', generateId: ({ entry }) => entry.replace(/\.yaml$/u, '') }),
  schema: topicFactsSchema,
});

/** The tables, numbers and comparisons of each chapter; the id is the chapter. */
const tables = defineCollection({ loader: chapterLists('content/tables'), schema: z.object({ list: tablesSchema }) });
const numbers = defineCollection({ loader: chapterLists('content/numbers'), schema: z.object({ list: numbersSchema }) });
const comparisons = defineCollection({ loader: chapterLists('content/compare'), schema: z.object({ list: comparisonsSchema }) });

/** The written answers to practise; the id is the chapter. */
const essays = defineCollection({ loader: chapterLists('content/essays'), schema: z.object({ list: essaysSchema }) });

/** The figures made of data of each chapter; the id is the chapter. */
const frames = defineCollection({ loader: chapterLists('content/frames'), schema: z.object({ list: framesSchema }) });
const stacks = defineCollection({
  loader: glob({ base: './content/stacks', pattern: '*.yaml', generateId: ({ entry }) => entry.replace(/\.yaml$/u, '') }),
  schema: stacksSchema,
});

/** Terms of the glossary that are not linked in texts: one entry, `words`. */
const generalWords = defineCollection({
  loader: file('content/general-words.yaml', { parser: (text) => ({ words: { groups: parse(text) as unknown } }) }),
  schema: z.object({ groups: z.array(z.object({ words: z.array(z.string()) })) }),
});

/** Everything that may be cited: one entry, `sources`. */
const sources = defineCollection({
  loader: file('content/sources.yaml', { parser: (text) => ({ sources: parse(text) as Record<string, unknown> }) }),
  schema: sourcesSchema,
});

/** What the site needs of the plan of a chapter; the id is the chapter. */
const plans = defineCollection({
  loader: chapterFiles('content/chapters', '.yaml', (id, text) => [{ ...(parse(text) as object), id }]),
  schema: z.object({ glossary_lines: z.boolean().optional() }),
});

/** The outline of each chapter as a tree; the id is the chapter. */
const trees = defineCollection({
  loader: chapterFiles('content/outlines', '.tree.json', (id, text) => [{ id, root: JSON.parse(text) as unknown }]),
  schema: z.object({ root: treeSchema }),
});

/** What has another address now, for every chapter; the id is the chapter. */
const moved = defineCollection({
  loader: async () =>
    Promise.all(
      (await namesIn('content/outlines', '.tree.json')).map(async (chapter) => ({
        id: chapter,
        list: (parse(await readFile(`content/moved/${chapter}.yaml`, 'utf8').catch(() => '[]')) ?? []) as unknown,
      })),
    ),
  schema: z.object({ list: movesSchema }),
});

/** All of them, as Astro asks for them. */
export const collections = {
  pages, glossary, errata, site, facts, tables, numbers, comparisons, essays, frames, stacks, sources, generalWords, quiz, plans, trees, moved,
};

/** One entry for each chapter's file in a folder, with the file's list. */
function chapterLists(folder: string) {
  return chapterFiles(folder, '.yaml', (id, text) => [{ id, list: parse(text) as unknown }]);
}

/** The names of a folder's files with an ending, without it, in a fixed order. */
async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}
