import type { Chapter, ChapterPage } from './chapter.ts';

/**
 * A plan made by the default rule, with the names for addresses that its nodes had at the last import: an address is
 * derived once and then stays, also when the node is renamed. `slugs` has the old slug of each node by its present id.
 */
export function keepSlugs(chapter: Chapter, slugs: ReadonlyMap<string, string>): Chapter {
  let section = '';
  const nameOf = (slug: string) => slug.split('/').at(-1) ?? '';
  const kept = (page: ChapterPage) => nameOf(slugs.get(page.at.slice(1)) ?? '');
  const groups = Map.groupBy(chapter.pages, (page) => {
    if (page.kind === 'topic') return section;
    if (page.kind === 'section') section = page.slug;
    return page.kind === 'section' ? '' : undefined;
  });
  const names = new Map<ChapterPage, string>();
  for (const [group, pages] of groups) {
    if (group === undefined) continue;
    const taken = new Set<string>();
    const give = (page: ChapterPage, name: string) => {
      if (name === '' || taken.has(name)) return;
      taken.add(name);
      names.set(page, name);
    };
    for (const page of pages) give(page, kept(page));
    for (const page of pages) if (!names.has(page)) give(page, nameOf(page.slug));
    for (const page of pages) if (!names.has(page)) give(page, page.at.slice(1));
  }
  let above = '';
  const pages = chapter.pages.map((page) => {
    const name = names.get(page);
    if (name === undefined) return page;
    if (page.kind === 'section') above = name;
    return { ...page, slug: page.kind === 'section' ? name : `${above}/${name}` };
  });
  return { ...chapter, pages };
}
