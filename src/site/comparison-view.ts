import { getCollection } from 'astro:content';
import type { Comparison } from '../facts/schemas.ts';
import { numberReferences, type Reference } from '../sources/references.ts';
import { markedHtml } from '../terms/marked-text.ts';
import { getBook } from './book.ts';
import { href } from './href.ts';
import type { PageInfo } from './navigation.ts';
import { getStudyData } from './study.ts';
import type { Supplements } from './supplements.ts';
import { termLinker } from './term-linker.ts';

/** What a comparison page shows. */
export interface ComparisonView {
  topics: PageInfo[];
  /** How to tell them apart, step by step, as HTML. */
  decide: string[];
  tables: Supplements['tables'];
  confusions: Supplements['confusions'];
  references: Reference[];
}

/** Gathers for a comparison its tables, its topics and the confusions that it settles. */
export async function comparisonView(comparison: Comparison & { chapter: string }): Promise<ComparisonView> {
  const { pages } = await getBook();
  const study = await getStudyData();
  const facts = await getCollection('facts');
  const link = await termLinker(comparison.title);
  const ids = comparison.topics.map((slug) => `${comparison.chapter}/${slug}`);
  const tables = comparison.tables.flatMap((id) => study.tables.get(id) ?? []);
  const confusions = ids
    .flatMap((id) => facts.find((entry) => entry.id === id)?.data.confusions ?? [])
    .filter(({ compare }) => compare === comparison.id);
  const { references, backings } = numberReferences([...tables, ...confusions].map(({ sources }) => sources), study.sources);
  const backing = (index: number) => backings[index] ?? { numbers: [], trust: 'full' as const };
  return {
    topics: ids.flatMap((id) => pages.get(id) ?? []),
    decide: comparison.decide.map((text) => markedHtml(text, href, link)),
    tables: tables.map((table, index) => ({ table, backing: backing(index) })),
    confusions: confusions.map(({ text }, index) => ({ html: markedHtml(text, href, link), backing: backing(tables.length + index) })),
    references,
  };
}
