import { documentOf, type Built } from './dist.ts';

/** Attributes that hold addresses. */
const addresses = [
  ['a[href], area[href], link[href], use[href], image[href]', 'href'],
  ['[src]', 'src'],
  ['form[action]', 'action'],
  ['object[data]', 'data'],
] as const;

// Relative addresses need an origin to be resolved against; this one is on no other site.
const origin = 'http://site.test';

/**
 * One line for every internal link that leads to no file, to no id of its page, or out of the base
 * path.
 */
export function deadLinks(site: Built): string[] {
  const pages = site.pages.map((page) => ({ page, ...readPage(site, page) }));
  const ids = new Map(pages.map((each) => [each.page, each.ids]));
  return pages.flatMap(({ page, links }) =>
    [...links].flatMap((link) => {
      const target = resolve(site, page, link);
      const wrong = target && wrongWith(site, target, ids.get(target.file));
      return wrong ? [`${page}: ${link} ${wrong}`] : [];
    }),
  );
}

/**
 * The pages that no chain of links from the home page reaches; those that only lead on from an old
 * address need none.
 */
export function unreachable(site: Built): string[] {
  const reached = new Set(['']);
  for (const page of reached) {
    for (const link of readPage(site, page).links) {
      const file = resolve(site, page, link)?.file;
      if (file !== undefined && site.pages.includes(file)) reached.add(file);
    }
  }
  return site.pages.filter(
    (page) => !reached.has(page) && documentOf(site, page)('meta[http-equiv=refresh]').length === 0,
  );
}

interface Target {
  path: string;
  /** The path below the base, as in `pages` and `files`. */
  file: string;
  fragment: string;
}

/** What a link of a page leads to; undefined when that is another site. */
function resolve({ base }: Built, page: string, link: string): Target | undefined {
  const url = new URL(link, origin + base + page);
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  return { path, file: path.slice(base.length), fragment: decodeURIComponent(url.hash.slice(1)) };
}

function wrongWith(
  { base, files }: Built,
  { path, file, fragment }: Target,
  ids: Set<string> | undefined,
): string {
  if (!path.startsWith(base)) return `は ${base} の外です`;
  if (!ids && !files.includes(file)) return 'がありません';
  if (fragment && !ids?.has(fragment)) return `の #${fragment} がありません`;
  return '';
}

/** The addresses on a page, and the ids that fragments can lead to. */
function readPage(site: Built, page: string): { links: Set<string>; ids: Set<string> } {
  const $ = documentOf(site, page);
  const valuesOf = (selector: string, name: string) =>
    $(selector).get().map((element) => $(element).attr(name) ?? '');
  const links = addresses.flatMap(([selector, name]) => valuesOf(selector, name));
  return { links: new Set(links), ids: new Set(valuesOf('[id]', 'id')) };
}
