import { getCollection, render } from 'astro:content';
import type { Essay } from '../content/facts/essays.ts';
import { getBook } from './book.ts';
import type { Chapter, PageInfo, Section } from './navigation.ts';
import { supplementsOf, type Supplements } from './supplements.ts';
import type { KeyNumber } from '../content/facts/schemas.ts';

/** One part of a sheet: the section's own notes, or a topic. */
export interface SheetPart {
  page: PageInfo;
  Content: Awaited<ReturnType<typeof render>>['Content'];
  supplements: Supplements | undefined;
  /** Tables that no earlier part of the sheet has shown. */
  tables: Supplements['tables'];
  numbers: KeyNumber[];
  /** The chapter's number of the first figure. */
  firstFigure: number;
}

/**
 * A section with everything that its sheet shows, all of it from the pages and their supplements.
 */
export interface SheetData {
  chapter: Chapter;
  section: Section;
  parts: SheetPart[];
  essays: Essay[];
}

/** The address of a section's sheet, or of a chapter's booklet, from the root of the site. */
export function sheetPath(page: PageInfo): string {
  return `/sheets/${page.id}/`;
}

/** Gathers what the sheet of a section shows. */
export async function sheetOf(chapter: Chapter, section: Section): Promise<SheetData> {
  const { figureStarts, numbers, essays } = await getBook();
  const entries = new Map((await getCollection('pages')).map((entry) => [entry.id, entry]));
  const shown = new Set<string>();
  const parts: SheetPart[] = [];
  for (const page of [section.page, ...section.topics]) {
    const entry = entries.get(page.id);
    if (!entry) continue;
    const { Content } = await render(entry);
    const supplements = await supplementsOf(page, '');
    const tables = supplements?.tables.filter(({ table }) => !shown.has(table.id)) ?? [];
    for (const { table } of tables) shown.add(table.id);
    const own = numbers.filter(({ chapter: name, topic }) => `${name}/${topic}` === page.id);
    parts.push({
      page,
      Content,
      supplements,
      tables,
      numbers: own,
      firstFigure: figureStarts.get(page.id) ?? 1,
    });
  }
  const written = essays.get(chapter.page.chapter) ?? [];
  const own = written.filter((essay) => essay.section === section.page.slug);
  return { chapter, section, parts, essays: own };
}
