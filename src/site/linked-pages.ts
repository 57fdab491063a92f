/** The pages that the links in a piece of built HTML lead to, in order; links that lead elsewhere are left out. */
export function linkedPages<Page>(html: string, pages: ReadonlyMap<string, Page>, base: string): Page[] {
  const root = base.replace(/\/?$/u, '/');
  return [...html.matchAll(/href="([^"#?]+)/gu)].flatMap(([, address = '']) => {
    const id = address.startsWith(root) ? address.slice(root.length).replace(/\/$/u, '') : undefined;
    const page = id === undefined ? undefined : pages.get(id);
    return page === undefined ? [] : [page];
  });
}
