import { getCollection } from 'astro:content';
import { isVisible } from '../content/errata.ts';
import type { PageInfo } from './navigation.ts';

/** The corrections of a page that must be marked and that its body does not mark: they concern its title. */
export async function markedInTitle(page: PageInfo, body: string): Promise<string[]> {
  const marked = (await getCollection('errata')).filter(({ data }) => isVisible(data));
  return page.errata.filter((id) => marked.some(({ data }) => data.id === id) && !body.includes(`<Fix id="${id}">`));
}
