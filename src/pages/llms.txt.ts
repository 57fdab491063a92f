import type { APIRoute } from 'astro';
import { escapeMarkdown } from '../content/escape-markdown.ts';
import { getBook } from '../site/book.ts';
import { href } from '../site/href.ts';
import { readingOrder } from '../site/navigation.ts';
import { strings } from '../site/strings.ts';

/**
 * What the book holds, for language models (llmstxt.org): each page's Markdown with one line on it,
 * in reading order.
 */
export const GET: APIRoute = async ({ site }) => {
  const { site: book, chapters } = await getBook();
  const link = (path: string, title: string, note: string) => {
    const address = href(`/${path}/index.md`);
    const whole = site ? new URL(address, site).href : address;
    return `- [${escapeMarkdown(title)}](${whole})${note && `: ${escapeMarkdown(note)}`}`;
  };
  const lists = chapters.map((chapter) => {
    const pages = readingOrder(chapter).map(({ id, unit, title, summary }) =>
      link(id, `${unit} ${title}`, summary),
    );
    const heading = `## ${chapter.page.unit} ${escapeMarkdown(chapter.page.title)}`;
    return `${heading}\n\n${pages.join('\n')}\n`;
  });
  const beside = (['glossary', 'compare', 'numbers', 'errata', 'sources'] as const).map((name) =>
    link(name, strings[name], ''),
  );
  const [title, description] = [book.title, book.description].map(escapeMarkdown);
  const whole = `## 全体\n\n${beside.join('\n')}\n`;
  const text = [`# ${title}\n`, `> ${description}\n`, ...lists, whole].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
