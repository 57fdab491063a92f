import type { FactTable, TopicFacts } from './schemas.ts';

/** A page as far as its own words go. */
export interface PageText {
  id: string;
  title: string;
  expansion?: string | undefined;
  body: string;
}

/** All words of each page, those of its supplements too, for finding out where a term is used. */
export function topicTexts(
  pages: readonly PageText[],
  facts: ReadonlyMap<string, TopicFacts>,
  tables: ReadonlyMap<string, FactTable>,
): { id: string; body: string }[] {
  return pages.map(({ id, title, expansion = '', body }) => {
    const own = facts.get(id);
    const shown = own?.tables.flatMap((table) => tables.get(table) ?? []) ?? [];
    return {
      id,
      body: [
        title,
        expansion,
        body,
        ...(own ? [...own.points, ...own.confusions].map(({ text }) => text) : []),
        ...shown.flatMap((table) => [
          table.title,
          table.caption,
          ...table.columns,
          ...table.rows.flat(),
        ]),
      ].join('\n'),
    };
  });
}
