import { load } from 'cheerio';

/**
 * A figure or a table of a booklet: where it stands and what it is called. A table has no number.
 */
export interface ListedFigure {
  id: string;
  /** `図8-12`; empty for a table. */
  name: string;
  title: string;
}

/** The figures and the tables with titles in the HTML of sheets, in order. */
export function listFigures(html: string): ListedFigure[] {
  const $ = load(html, null, false);
  return $('figure.fig[id], table[id]')
    .get()
    .map((element) => {
      const name = $(element).find('figcaption > b').first().text();
      const title = name
        ? $(element).find('figcaption').clone().children('b, small').remove().end().text()
        : $(element).find('caption > b').text();
      return { id: $(element).attr('id') ?? '', name, title: title.trim() };
    });
}
