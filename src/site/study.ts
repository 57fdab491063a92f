import { getCollection, getEntry } from 'astro:content';
import type { Comparison, FactTable, KeyNumber } from '../facts/schemas.ts';
import type { Frame, Stacks } from '../frames/schemas.ts';
import type { Sources } from '../sources/schema.ts';
import { oncePerBuild } from './once-per-build.ts';

/** The supplements that are not bound to one topic, of all chapters. */
export interface StudyData {
  /** By id. */
  tables: Map<string, FactTable>;
  comparisons: (Comparison & { chapter: string })[];
  numbers: (KeyNumber & { chapter: string })[];
  sources: Sources;
  /** By chapter and id: `08-virtual-network/fcoe`. */
  frames: Map<string, Frame>;
  /** By chapter. */
  stacks: Map<string, Stacks>;
}

/** The tables, comparisons, numbers and sources, read once per build; in the dev server on every call. */
export const getStudyData = oncePerBuild(readStudyData);

async function readStudyData(): Promise<StudyData> {
  const tables = await getCollection('tables');
  const comparisons = await getCollection('comparisons');
  const numbers = await getCollection('numbers');
  const frames = await getCollection('frames');
  const stacks = await getCollection('stacks');
  const sources = (await getEntry('sources', 'sources'))?.data;
  if (!sources) throw new Error('content/sources.yaml を読めません');
  return {
    tables: new Map(tables.flatMap(({ data: { list } }) => list.map((table) => [table.id, table]))),
    comparisons: comparisons.flatMap(({ id: chapter, data: { list } }) => list.map((entry) => ({ ...entry, chapter }))),
    numbers: numbers.flatMap(({ id: chapter, data: { list } }) => list.map((entry) => ({ ...entry, chapter }))),
    sources,
    frames: new Map(frames.flatMap(({ id: chapter, data: { list } }) => list.map((frame) => [`${chapter}/${frame.id}`, frame]))),
    stacks: new Map(stacks.map(({ id, data }) => [id, data])),
  };
}
