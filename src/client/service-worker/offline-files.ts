/** Files that nobody needs offline, each kind with its reason. */
const NOT_KEPT: readonly { path: RegExp; reason: string }[] = [
  { path: /\.pdf$/u, reason: 'large, and the page of the sheet prints the same' },
  { path: /\.(?:apkg|tsv)$/u, reason: 'taken along to another program' },
  { path: /\.(?:md|jsonld)$/u, reason: 'the same text again, for other programs' },
  {
    path: /^(?:_headers|robots\.txt|llms\.txt|(?:sitemap|opensearch)\.xml)$/u,
    reason: 'for hosts and search engines',
  },
  { path: /^og\.png$/u, reason: 'the picture that other sites show' },
  { path: /^(?:sw\.js|offline\/.*)$/u, reason: 'what keeps the rest' },
];

/**
 * What every page needs, and what finds the others: kept even of a site that is too large to be
 * kept.
 */
const SHELL: readonly RegExp[] = [
  /^index\.html$/u,
  /^404\.html$/u,
  /^search\/index\.html$/u,
  /^_astro\/.*\.js$/u,
  /^manifest\.webmanifest$/u,
  /^favicon/u,
  /^icon/u,
];

/** Bytes, compressed, up to which a site is kept as a whole after the first visit. */
export const WHOLE_UP_TO = 5 * 1024 * 1024;

/**
 * The files of a site that a reader may need offline; `files` are all of them, relative and with
 * `/`.
 */
export function offlineFiles(files: readonly string[]): string[] {
  const all = new Set(files);
  const isTwin = (file: string) =>
    /\.(?:br|gz)$/u.test(file) && all.has(file.replace(/\.\w+$/u, ''));
  return files.filter((file) => !isTwin(file) && !NOT_KEPT.some(({ path }) => path.test(file)));
}

/** Whether a file is part of what every page needs. */
export function isShell(file: string): boolean {
  return SHELL.some((path) => path.test(file));
}

/** The path of a file as readers ask for it: a page is its folder. */
export function askedPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/u, '$1');
}
