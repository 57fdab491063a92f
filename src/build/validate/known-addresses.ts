import type { PageSource } from './page-source.ts';
import type { Book } from './read-book.ts';

/** Pages that every site has. */
const SITE_PAGES = [
  '/', '/glossary/', '/errata/', '/search/', '/compare/', '/numbers/', '/quiz/', '/cards/',
  '/sheets/', '/sheets/calibration/', '/sources/',
];

/** What the site makes of a page beside the page itself, by its kind. */
const MADE_OF: Readonly<Record<PageSource['data']['kind'], (address: string) => string[]>> = {
  chapter: (address) => [`/map${address}`, `/sheets${address}`],
  section: (address) => [`/sheets${address}`, `/sheets${address}cards/`],
  topic: () => [],
};

/** Every address that a text may link to, from the root of the site. */
export function knownAddresses({ pages, moved, comparisons }: Book): ReadonlySet<string> {
  return new Set([
    ...SITE_PAGES,
    ...pages.flatMap(({ chapter, data }) => {
      const address = addressOf(chapter, data.slug);
      return [address, ...MADE_OF[data.kind](address)];
    }),
    ...comparisons.flatMap(({ value }) => value.map(({ id }) => `/compare/${id}/`)),
    ...moved.flatMap(({ chapter, value }) => value.map(({ page }) => addressOf(chapter, page))),
  ]);
}

/** The address of a page, from its chapter and its slug there. */
export function addressOf(chapter: string, slug: string): string {
  return `/${[chapter, slug].filter(Boolean).join('/')}/`;
}
