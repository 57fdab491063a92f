import type { Content } from '../read-book.ts';

/** The front of a page; fields replace or add to the usual ones. */
export function front(fields: Record<string, string>): string {
  const usual = { title: '題', kind: 'topic', unit: '08-1-1', slug: 'a/b', order: '2' };
  const all = { ...usual, summary: '要約', lines: '2-3', ...fields };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n`;
}

/** The page of the chapter 08-x. */
export const chapterPage = {
  file: 'content/pages/08-x/index.mdx',
  text: front({ kind: 'chapter', slug: '""', order: '1', unit: '"08"' }),
};

/** A page of that chapter by its slug. */
export function pageOf(slug: string, fields: Record<string, string> = {}, body = '') {
  return { file: `content/pages/08-x/${slug}.mdx`, text: front({ slug, ...fields }) + body };
}

/** All that a sound book has, with only the page of its chapter. */
export const book: Content = {
  site: {
    file: 'content/site.yaml',
    text: 'title: 図\ntagline: 図\ndescription: 図\nexam: 図\nchapters: ["08-x"]\n',
  },
  pages: [chapterPage],
  pictures: [],
  glossary: { file: 'content/glossary.yaml', text: '[]' },
  generalWords: { file: 'content/general-words.yaml', text: '[]' },
  errata: [
    {
      file: 'content/errata/08-x.yaml',
      text: '- { id: e00001, line: 1, original: 誤, corrected: 正, kind: fact, reason: 理由, source: 本, verified: true }\n',
    },
  ],
  sources: {
    file: 'content/sources.yaml',
    text: "series: [{ name: 'RFC #', publisher: 編集者, titles: { '1': 題 } }]\nworks: [{ name: 本, title: 題, publisher: 店 }]\n",
  },
  trees: [
    {
      file: 'content/outlines/08-x.tree.json',
      text: '{"id":"n00000","text":"題","line":1,"page":"","children":[]}',
    },
  ],
  moved: [],
  quiz: [],
  facts: [],
  tables: [],
  numbers: [],
  comparisons: [],
  essays: [],
  frames: [],
  stacks: [],
};
