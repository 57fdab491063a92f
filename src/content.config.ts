import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { chapterData, type Kind } from './chapter-data.ts';
import { chapterFiles, evenEmpty } from './content-folder.ts';
import { termSchema } from './content/glossary.ts';
import { treeSchema } from './content/outline-tree.ts';
import { pageSchema } from './content/page.ts';
import { siteSchema } from './content/site.ts';
import { sourcesSchema } from './content/citations/schema.ts';

/** The pages of all chapters; the id is the address: `08-virtual-network/storage/san`. */
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
  loader: evenEmpty(
    file('content/glossary.yaml', {
      parser: (text) =>
        Object.fromEntries((parse(text) as { term: string }[]).map((entry) => [entry.term, entry])),
    }),
  ),
  schema: termSchema,
});

/** The name of the book and its chapters: one entry, `site`. */
const site = defineCollection({
  loader: file('content/site.yaml', {
    parser: (text) => ({ site: parse(text) as Record<string, unknown> }),
  }),
  schema: siteSchema,
});

/** Terms of the glossary that are not linked in texts: one entry, `words`. */
const generalWords = defineCollection({
  loader: file('content/general-words.yaml', {
    parser: (text) => ({ words: { groups: parse(text) as unknown } }),
  }),
  schema: z.object({ groups: z.array(z.object({ words: z.array(z.string()) })) }),
});

/** Everything that may be cited: one entry, `sources`. */
const sources = defineCollection({
  loader: file('content/sources.yaml', {
    parser: (text) => ({ sources: parse(text) as Record<string, unknown> }),
  }),
  schema: sourcesSchema,
});

/** What the site needs of the plan of a chapter; the id is the chapter. */
const plans = defineCollection({
  loader: chapterFiles('content/chapters', '.yaml', (text) => parse(text) as object),
  schema: z.object({ glossary_lines: z.boolean().optional() }),
});

/** The outline of each chapter as a tree; the id is the chapter. */
const trees = defineCollection({
  loader: chapterFiles('content/outlines', '.tree.json', (text) => ({ root: JSON.parse(text) })),
  schema: z.object({ root: treeSchema }),
});

/** All of them, as Astro asks for them; ids of data are those of the chapter or the topic. */
export const collections = {
  pages,
  glossary,
  site,
  generalWords,
  sources,
  plans,
  trees,
  errata: dataOf('errata'),
  facts: dataOf('facts'),
  tables: dataOf('tables'),
  numbers: dataOf('numbers'),
  comparisons: dataOf('comparisons'),
  frames: dataOf('frames'),
  stacks: dataOf('stacks'),
  quiz: dataOf('quiz'),
  essays: dataOf('essays'),
  moved: dataOf('moved'),
};

function dataOf<Each extends Kind>(kind: Each) {
  const { folder, schema }: (typeof chapterData)[Each] = chapterData[kind];
  return defineCollection({
    loader: chapterFiles(`content/${folder}`, '.yaml', (text) => ({ value: parse(text) })),
    schema: z.object({ value: schema as (typeof chapterData)[Each]['schema'] }),
  });
}
