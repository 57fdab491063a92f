/** What the browser knows of every page before it reads any text. The order of `pages` is that of Pagefind’s own page numbers. */
export type PageTable = {
  /** Names of the filter’s sections: id (`08-virtual-network/storage`) and title. */
  sections: [id: string, title: string][];
  pages: PageRow[];
};

/** What the browser knows of one page. */
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

/**
 * The table as it is sent (`pagefind/pages.<hash>.gz`, gzip of JSON): by column, because gzip packs like beside like (24 KB in
 * place of 33 for 1,000 pages). A key is left empty where it is the path; all hashes, eight characters each, are one string.
 */
export type PackedTable = [
  sections: PageTable['sections'], paths: string[], keys: string[], titles: string[], kinds: string[], section: number[],
  starts: number[][], hashes: string,
];

/** The table as it is sent. */
export function packTable({ sections, pages }: PageTable): PackedTable {
  return [
    sections,
    pages.map(({ path }) => path),
    pages.map(({ key, path }) => (`${key}/` === path ? '' : key)),
    pages.map(({ title }) => title),
    pages.map(({ kind }) => kind),
    pages.map(({ section }) => section),
    pages.map(({ parts }) => parts.map(([start]) => start)),
    pages.flatMap(({ parts }) => parts.map(([, hash]) => hash)).join(''),
  ];
}

/** The table of `packTable`; throws a TypeError when it is none. */
export function unpackTable([sections, paths, keys, titles, kinds, section, starts, hashes]: PackedTable): PageTable {
  let at = 0;
  const pages = paths.map((path, i): PageRow => ({
    key: keys[i] || path.slice(0, -1),
    path,
    title: titles[i]!,
    kind: kinds[i]!,
    section: section[i]!,
    parts: starts[i]!.map((start) => [start, hashes.slice(at, (at += 8))]),
  }));
  return { sections, pages };
}
