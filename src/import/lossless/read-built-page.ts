import { load } from 'cheerio';

/** What a built page shows of the outline. */
export interface BuiltPage {
  /** The blocks made from nodes, in the order of the document, with the text a reader sees. */
  nodes: { id: string; text: string }[];
  /** Ids of the entries in the page's list of corrections. */
  errata: string[];
}

/**
 * Reads a built page. A node's text is that of its `[data-node]` element without nested nodes and
 * without what the site adds (`[data-aside]`).
 */
export function readBuiltPage(html: string): BuiltPage {
  const $ = load(html);
  const article = $('main article[data-page]');
  const nodes = [...article.find('[data-node]')].map((element) => {
    const own = $(element).clone();
    own.find('[data-node], [data-aside]').remove();
    return { id: element.attribs['data-node'] ?? '', text: asShown(own.text()) };
  });
  const listed = [...article.find('li[id]')].map((element) => element.attribs['id'] ?? '');
  return { nodes, errata: listed.filter((id) => /^e[0-9a-z]{5}(?:-\d+)?$/u.test(id)) };
}

/** A text with its white space as browsers show it at ends and line ends; other spaces count. */
export function asShown(text: string): string {
  // A run of spaces is tried from its beginning only: from each of them it would take the square.
  const trimmed = text.replace(/^[\t\n\f\r ]+|(?<![\t\n\f\r ])[\t\n\f\r ]+$/gu, '');
  return trimmed.replace(/(?<![\t ])[\t ]*[\n\f\r][\t\n\f\r ]*/gu, ' ');
}
