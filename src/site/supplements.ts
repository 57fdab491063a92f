import type { FactTable } from '../facts/schemas.ts';
import type { Backing, Reference } from '../sources/references.ts';
import { markedHtml } from '../terms/marked-text.ts';
import { getBook } from './book.ts';
import { href } from './href.ts';
import type { PageInfo } from './navigation.ts';
import { pageReferences } from './page-references.ts';
import { getStudyData } from './study.ts';
import { termLinker } from './term-linker.ts';

/** A statement as HTML, with what backs it. */
export interface Statement {
  html: string;
  backing: Backing;
}

/** What stands around the notes of a topic. */
export interface Supplements {
  points: Statement[];
  /** Whether numbers of the topic stand in the list of numbers to memorise. */
  numbers: boolean;
  tables: { table: FactTable; backing: Backing }[];
  /** `other` is the topic that is mixed up with this one. */
  confusions: (Statement & { other?: PageInfo })[];
  /** The comparison pages that settle the confusions. */
  comparisons: { id: string; title: string }[];
  seeAlso: { page: PageInfo; reason: string }[];
  /** The numbered sources of all of these. */
  references: Reference[];
}

/**
 * The supplements of a topic, ready to be shown; undefined for a page without them. Terms that `notes`, the built text
 * of the page, links already are not linked again.
 */
export async function supplementsOf(page: PageInfo, notes: string): Promise<Supplements | undefined> {
  const cited = await pageReferences(page);
  if (!cited) return undefined;
  const { facts, tables, backings, references } = cited;
  const { pages } = await getBook();
  const study = await getStudyData();
  const link = await termLinker(`${page.title}\n${page.expansion ?? ''}`, notes);
  const backing = backings.values();
  const next = () => backing.next().value ?? { numbers: [], trust: 'full' as const };
  const topic = (slug: string) => pages.get(`${page.chapter}/${slug}`);
  return {
    points: facts.points.map(({ text }) => ({ html: markedHtml(text, href, link), backing: next() })),
    numbers: study.numbers.some(({ chapter, topic: slug }) => `${chapter}/${slug}` === page.id),
    tables: tables.map((table) => ({ table, backing: next() })),
    confusions: facts.confusions.map(({ text, with: slug }) => {
      const other = slug === undefined ? undefined : topic(slug);
      return { html: markedHtml(text, href, link), backing: next(), ...(other && { other }) };
    }),
    comparisons: study.comparisons.filter(({ id }) => facts.confusions.some(({ compare }) => compare === id)),
    seeAlso: facts.see_also.flatMap(({ topic: slug, reason }) => {
      const other = topic(slug);
      return other ? [{ page: other, reason }] : [];
    }),
    references,
  };
}
