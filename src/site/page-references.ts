import { getCollection } from 'astro:content';
import type { FactTable, TopicFacts } from '../facts/schemas.ts';
import { frameSources } from '../frames/frame-sources.ts';
import { numberReferences, type Backing, type Reference } from '../sources/references.ts';
import { getBook } from './book.ts';
import type { PageInfo } from './navigation.ts';
import { getStudyData } from './study.ts';

/** The statements of a topic that name their sources, and the numbered list of these. */
export interface PageReferences {
  facts: TopicFacts;
  tables: FactTable[];
  /** One for each key point, table and confusion, in this order. */
  backings: Backing[];
  /** By the id of the frame. */
  frameBackings: Map<string, Backing>;
  references: Reference[];
}

/** Numbers the sources of a page: key points, tables, confusions, frames. Undefined for a page without supplements. */
export async function pageReferences(page: Pick<PageInfo, 'id' | 'chapter'>): Promise<PageReferences | undefined> {
  const facts = (await getCollection('facts')).find(({ id }) => id === page.id)?.data;
  if (!facts) return undefined;
  const study = await getStudyData();
  const tables = facts.tables.flatMap((id) => study.tables.get(id) ?? []);
  const frames = ((await getBook()).frames.get(page.id) ?? []).flatMap((id) => study.frames.get(`${page.chapter}/${id}`) ?? []);
  const stated = [...facts.points, ...tables, ...facts.confusions];
  const { references, backings } = numberReferences([...stated, ...frames.map(frameSources)].map(({ sources }) => sources), study.sources);
  return {
    facts,
    tables,
    backings: backings.slice(0, stated.length),
    frameBackings: new Map(frames.flatMap(({ id }, index) => {
      const backing = backings[stated.length + index];
      return backing ? [[id, backing] as const] : [];
    })),
    references,
  };
}
