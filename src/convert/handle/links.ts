import { escapeText } from '../escape.ts';
import type { PlannedPage } from '../plan-pages.ts';

/** The way to pages whose topics stand here in the outline. They are no nodes, so they carry no ids. */
export function writeLinks(pages: readonly PlannedPage[], chapter: string): string {
  const items = pages.map(({ title, slug }) => `- [${escapeText(title).replaceAll(']', '\\]')}](/${chapter}/${slug}/)`);
  return ['<Links>', '', ...items, '', '</Links>'].join('\n');
}
