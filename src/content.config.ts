import { readFile, readdir } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { erratumSchema } from './content/errata.ts';
import { termSchema } from './content/glossary.ts';
import { pageSchema } from './content/page.ts';
import { siteSchema } from './content/site.ts';

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

export const collections = { pages, glossary, errata, site };

async function readErrata(name: string) {
  const list = parse(await readFile(`content/errata/${name}`, 'utf8')) as { id: string }[];
  return list.map((entry, place) => ({ ...entry, chapter: name.replace(/\.yaml$/u, ''), place }));
}
