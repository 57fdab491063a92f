import { load } from 'cheerio/slim';

/** What a built page says of itself in its head: its own title, without the name of the book, and what it is about. */
export function headOf(html: string): { title: string; summary: string } {
  const $ = load(html.slice(0, html.indexOf('</head>')));
  const [title = ''] = $('title').first().text().split('｜');
  return { title, summary: $('meta[name=description]').attr('content') ?? '' };
}
