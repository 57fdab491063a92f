import { readFile, readdir } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { erratumSchema } from './content/errata.ts';
import { termSchema } from './content/glossary.ts';
import { treeSchema } from './content/outline-tree.ts';
import { pageSchema } from './content/page.ts';
import { siteSchema } from './content/site.ts';
import { questionSchema } from './quiz/question.ts';

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
  loader: async () => {
    const entries = await Promise.all((await namesIn('content/errata', '.yaml')).map(readErrata));
    return entries.flat();
  },
  schema: erratumSchema.extend({ chapter: z.string(), place: z.int() }),
});

/** The name of the book and its chapters: one entry, `site`. */
const site = defineCollection({
  loader: file('content/site.yaml', { parser: (text) => ({ site: parse(text) as Record<string, unknown> }) }),
  schema: siteSchema,
});

/** The questions of all chapters, in the order of their lists; the id is the question's own. */
const quiz = defineCollection({
  loader: async () => (await Promise.all((await namesIn('content/quiz', '.yaml')).map(readQuestions))).flat(),
  schema: z.object({ chapter: z.string(), place: z.int(), question: questionSchema }),
});

/** The outline of each chapter as a tree; the id is the chapter. */
const trees = defineCollection({
  loader: async () =>
    Promise.all(
      (await namesIn('content/outlines', '.tree.json')).map(async (chapter) => ({
        id: chapter,
        root: JSON.parse(await readFile(`content/outlines/${chapter}.tree.json`, 'utf8')) as unknown,
      })),
    ),
  schema: z.object({ root: treeSchema }),
});

export const collections = { pages, glossary, errata, site, quiz, trees };

async function readErrata(chapter: string) {
  const list = parse(await readFile(`content/errata/${chapter}.yaml`, 'utf8')) as { id: string }[];
  return list.map((entry, place) => ({ ...entry, chapter, place }));
}

async function readQuestions(chapter: string) {
  const list = parse(await readFile(`content/quiz/${chapter}.yaml`, 'utf8')) as { id: string }[];
  return list.map((question, place) => ({ id: question.id, chapter, place, question }));
}

/** The names of a folder's files with an ending, without it, in a fixed order. */
async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}
