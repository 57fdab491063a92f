import type { APIRoute } from 'astro';
import { getBook } from '../site/book.ts';
import { href } from '../site/href.ts';
import { readingOrder } from '../site/navigation.ts';
import { strings } from '../site/strings.ts';

/** What the book holds, for language models (llmstxt.org): each page's Markdown with one line on it, in reading order. */
export const GET: APIRoute = async ({ site }) => {
  const { site: book, chapters } = await getBook();
  const link = (path: string, title: string, note: string) => {
    const address = href(`/${path}/index.md`);
    return `- [${title}](${site ? new URL(address, site).href : address})${note && `: ${note}`}`;
  };
  const lists = chapters.map((chapter) => {
    const pages = readingOrder(chapter).map(({ id, unit, title, summary }) => link(id, `${unit} ${title}`, summary));
    return `## ${chapter.page.unit} ${chapter.page.title}\n\n${pages.join('\n')}\n`;
  });
  const beside = (['glossary', 'compare', 'numbers', 'errata', 'sources'] as const).map((name) => link(name, strings[name], ''));
  const text = [`# ${book.title}\n`, `> ${book.description}\n`, ...lists, `## 全体\n\n${beside.join('\n')}\n`].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
