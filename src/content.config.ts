import { readFile, readdir } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { erratumSchema } from './content/errata.ts';
import { termSchema } from './content/glossary.ts';
import { pageSchema } from './content/page.ts';
import { siteSchema } from './content/site.ts';
import { essaysSchema } from './facts/essays.ts';
import { comparisonsSchema, numbersSchema, tablesSchema, topicFactsSchema } from './facts/schemas.ts';
import { framesSchema, stacksSchema } from './frames/schemas.ts';
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
  loader: async () => {
    const lists = (await readdir('content/errata')).filter((name) => name.endsWith('.yaml')).sort();
    const entries = await Promise.all(lists.map(readErrata));
    return entries.flat();
  },
  schema: erratumSchema.extend({ chapter: z.string(), place: z.int() }),
});

/** The name of the book and its chapters: one entry, `site`. */
const site = defineCollection({
  loader: file('content/site.yaml', { parser: (text) => ({ site: parse(text) as Record<string, unknown> }) }),
  schema: siteSchema,
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

export const collections = { pages, glossary, errata, site, facts, tables, numbers, comparisons, essays, frames, stacks, sources, generalWords };

/** One entry for each chapter's file in a folder, with the file's list. */
function chapterLists(folder: string) {
  return async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
    return Promise.all(
      names.map(async (name) => ({ id: name.replace(/\.yaml$/u, ''), list: parse(await readFile(`${folder}/${name}`, 'utf8')) as unknown })),
    );
  };
}

async function readErrata(name: string) {
  const list = parse(await readFile(`content/errata/${name}`, 'utf8')) as { id: string }[];
  return list.map((entry, place) => ({ ...entry, chapter: name.replace(/\.yaml$/u, ''), place }));
}
