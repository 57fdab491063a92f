import type { PlaceName } from './places.ts';

/** One stretch of running text; no phrase crosses its ends. */
export type Block = {
  text: string;
  place: PlaceName;
  /** Set when the block is no text of the page, but another name of a term. */
  alias?: Alias;
};

/** Whose other name a text is, and which sort of name. */
export type Alias = { term: string; sort: 'alias' | 'reading' | 'expansion' };

/** What stands under one heading; `anchor` is its id, '' before the first. */
export type Section<B = Block> = { anchor: string; heading: string; blocks: B[] };

/** What the browser knows of a page before it reads any text. */
export type PageRow = {
  /** The value of data-page. */
  key: string;
  /**
   * Below the site’s base, without a slash before, with one after:
   * `08-virtual-network/storage/fcip/`.
   */
  path: string;
  title: string;
  /** topic, section, chapter, glossary, errata … */
  kind: string;
  /** Index into the sections, -1 outside of all. */
  section: number;
  /**
   * The files of its text, JSON of `Section[]`, packed by gzip. Each is a page of Pagefind’s, in
   * this order.
   */
  texts: string[];
};

/** `pagefind/pages.json`: where everything else of the index is. */
export type PageTable = {
  /** Pagefind’s list of its chunks. */
  chunks: string;
  /** What the filter offers: id (`08-virtual-network/storage`) and title. */
  sections: [id: string, title: string][];
  pages: PageRow[];
};
