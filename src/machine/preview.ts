import { load } from 'cheerio/slim';
import { TEXT } from './markdown-twin.ts';

/** What the picture of a page says. */
export interface Preview {
  /** The name of the book. */
  book: string;
  unit: string;
  title: string;
  expansion: string;
  lead: string;
  /** The first words to learn of a page that belongs to a unit. */
  words: string[];
}

const WORDS = 6;
const WORD_LETTERS = 14;

/** What the picture of a built page says; undefined for a page without a text of its own, which shows the book's. */
export function previewOf(html: string): Preview | undefined {
  const $ = load(html);
  if ($(TEXT).length === 0) return undefined;
  const heading = $('h1').first().clone();
  heading.find('[data-aside], .expansion, .visually-hidden').remove();
  const expansion = $('h1 .expansion').first().clone();
  expansion.find('[data-aside]').remove();
  const title = heading.text().trim();
  const unit = $('.title .unit').first().text().trim();
  const words = unit === '' ? [] : $('main mark.term').get();
  return {
    book: $('head > title').text().split('｜').at(-1) ?? '',
    unit,
    title,
    expansion: expansion.text().trim(),
    lead: $('.lead').first().text().trim() || ($('meta[name=description]').attr('content') ?? ''),
    words: [...new Set(words.map((word) => $(word).text().trim()))].filter((word) => word !== title && [...word].length <= WORD_LETTERS).slice(0, WORDS),
  };
}
