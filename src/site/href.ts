/**
 * The address of a page of this site: the path from the root (`/glossary/`) with the site's base
 * path before it. Every internal link goes through here, so that the site works below `/x/y/` too.
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '') + path;
}
