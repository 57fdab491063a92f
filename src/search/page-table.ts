/**
 * What the browser knows of every page before it reads any text (`pagefind/pages.<hash>.gz`, gzip of JSON).
 * The order of `pages` is the order of Pagefind’s own page numbers.
 */
export type PageTable = {
  /** Names of the filter’s sections: id (`08-virtual-network/storage`) and title. */
  sections: [id: string, title: string][];
  pages: PageRow[];
};

export type PageRow = {
  /** The value of data-page. */
  key: string;
  /** Below the site’s base, without a slash before, with one after: `08-virtual-network/storage/fcip/`. */
  path: string;
  title: string;
  kind: string;
  /** Index into `sections`, -1 outside of all. */
  section: number;
  /** The page’s parts of text with the position at which each begins, ascending; the browser puts what is at hand before them. */
  parts: TextAddress[];
};

/** Where a part of text is: the file `text.<hash>.gz`; without a hash it is at hand, as the text of the page of this number. */
export type TextAddress = [start: number, hash: string, page?: number];
