import { chapterOf } from '../content/chapter-of.ts';
import { readMoves } from '../content/moved.ts';
import { readYaml } from '../content/read-yaml.ts';
import { comparisonsSchema } from '../facts/schemas.ts';
import type { PageSource } from './page-source.ts';
import type { Content } from './proofread.ts';

/** Pages that every site has. */
const SITE_PAGES = [
  '/', '/glossary/', '/errata/', '/search/', '/compare/', '/numbers/', '/quiz/', '/cards/', '/sheets/', '/sheets/calibration/', '/sources/',
];

/** What the site makes of a page beside the page itself, by its kind. */
const MADE_OF: Readonly<Record<PageSource['data']['kind'], (address: string) => string[]>> = {
  chapter: (address) => [`/map${address}`, `/sheets${address}`],
  section: (address) => [`/sheets${address}`, `/sheets${address}cards/`],
  topic: () => [],
};

/** Every address that a text may link to, from the root of the site. */
export function knownAddresses(pages: readonly PageSource[], { moved, comparisons }: Content): ReadonlySet<string> {
  return new Set([
    ...SITE_PAGES,
    ...pages.flatMap(({ file, data }) => {
      const address = addressOf(chapterOf(file), data.slug);
      return [address, ...MADE_OF[data.kind](address)];
    }),
    ...comparisons.flatMap(({ file, text }) => readYaml(text, file, comparisonsSchema).value?.value.map(({ id }) => `/compare/${id}/`) ?? []),
    ...moved.flatMap(({ file, text }) => readMoves(text, file).value.map(({ page }) => addressOf(chapterOf(file), page))),
  ]);
}

/** The address of a page, from its chapter and its slug there. */
export function addressOf(chapter: string, slug: string): string {
  return `/${[chapter, slug].filter(Boolean).join('/')}/`;
}
