import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { DataOf, Kind } from '../chapter-data.ts';
import type { Erratum } from '../content/errata.ts';
import type { Move } from '../content/moved.ts';
import type { TreeNode } from '../content/outline-tree.ts';
import type { SiteData } from '../content/site.ts';
import type { Essay } from '../content/facts/essays.ts';
import type { Comparison, FactTable, KeyNumber, TopicFacts } from '../content/facts/schemas.ts';
import type { Frame, Stacks } from '../content/figures/schemas.ts';
import type { Question } from '../study/quiz/question.ts';
import type { Sources } from '../content/citations/schema.ts';
import { dataFigures, figureStarts, framesOn } from './figures.ts';
import type { Term } from './glossary.ts';
import { buildChapters, type Chapter, type PageInfo } from './navigation.ts';
import { nodePlaces, type NodePlace } from './node-places.ts';

/** Everything that the book holds. Ids of pages are `08-virtual-network/storage/san`. */
export interface Book {
  site: SiteData;
  chapters: Chapter[];
  /** By id; `bodies` are their MDX. */
  pages: Map<string, PageInfo>;
  bodies: Map<string, string>;
  /** The number of each page's first figure; the ids of frames on pages with data figures. */
  figureStarts: Map<string, number>;
  frames: Map<string, string[]>;
  terms: Term[];
  /** Terms too general to be linked or learned. */
  general: Set<string>;
  /** By id, in the order of their lists. */
  errata: Map<string, Omit<Erratum, 'at'>>;
  /** Key points and confusions, by the id of the topic's page. */
  facts: Map<string, TopicFacts>;
  tables: Map<string, FactTable>;
  comparisons: (Comparison & { chapter: string })[];
  numbers: (KeyNumber & { chapter: string })[];
  sources: Sources;
  /** By chapter and id: `08-virtual-network/fcoe`. */
  frameData: Map<string, Frame>;
  /** By chapter, like everything below. */
  stacks: Map<string, Stacks>;
  essays: Map<string, Essay[]>;
  moved: Map<string, Move[]>;
  trees: Map<string, TreeNode>;
  questions: Map<string, Question[]>;
  /** Where every line of the outline stands in the book. */
  places: Map<string, Map<number, NodePlace>>;
}

/** The book, read once per build; in the dev server on every call, so that an edit shows. */
export const getBook = oncePerBuild(readBook);

/** A reader whose result is cached for a whole build, but not in the dev server. */
export function oncePerBuild<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let cached: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    cached ??= read();
    return cached;
  };
}

/** A page of a chapter as a plain value. */
export function pageInfo(entry: CollectionEntry<'pages'>): PageInfo {
  return { ...entry.data, id: entry.id, chapter: entry.id.split('/')[0] ?? '' };
}

async function readBook(): Promise<Book> {
  const site = (await getEntry('site', 'site'))?.data;
  const sources = (await getEntry('sources', 'sources'))?.data;
  const words = (await getEntry('generalWords', 'words'))?.data;
  if (!site) throw new Error('content/site.yaml を読めません');
  if (!sources) throw new Error('content/sources.yaml を読めません');
  const entries = await getCollection('pages');
  const pages = entries.map(pageInfo);
  const ordered = pages.toSorted((one, other) => one.order - other.order);
  const bodies = new Map(entries.map(({ id, body = '' }) => [id, body]));
  const starts = site.chapters.flatMap((name) => {
    const own = ordered.filter(({ chapter }) => chapter === name);
    return [...figureStarts(own.map(({ id }) => ({ id, body: bodies.get(id) ?? '' })))];
  });
  const withData = [...bodies].filter(([, body]) => dataFigures(body).length > 0);
  const trees = (await getCollection('trees')).map(({ id, data }) => [id, data.root] as const);
  const frames = await lists('frames');
  return {
    site,
    chapters: buildChapters(pages, site.chapters),
    pages: new Map(pages.map((page) => [page.id, page])),
    bodies,
    figureStarts: new Map(starts),
    frames: new Map(withData.map(([id, body]) => [id, framesOn(body)])),
    terms: (await getCollection('glossary')).map(({ data }) => data),
    general: new Set(words?.groups.flatMap((group) => group.words)),
    errata: new Map((await lists('errata')).map((erratum) => [erratum.id, erratum])),
    facts: await byChapter('facts'),
    tables: new Map((await lists('tables')).map((table) => [table.id, table])),
    comparisons: await lists('comparisons'),
    numbers: await lists('numbers'),
    sources,
    frameData: new Map(frames.map((frame) => [`${frame.chapter}/${frame.id}`, frame])),
    stacks: await byChapter('stacks'),
    essays: await byChapter('essays'),
    moved: await byChapter('moved'),
    trees: new Map(trees),
    questions: await byChapter('quiz'),
    places: new Map(trees.map(([chapter, root]) => [chapter, nodePlaces(chapter, root)])),
  };
}

/** What all files of a kind hold, by chapter, or by topic where each has its own. */
async function byChapter<Each extends Kind>(kind: Each): Promise<Map<string, DataOf<Each>>> {
  const entries: readonly { id: string; data: { value: unknown } }[] = await getCollection(kind);
  return new Map(entries.map(({ id, data }) => [id, data.value as DataOf<Each>]));
}

/** The entries of the lists of all chapters, in one list. */
async function lists<Each extends 'errata' | 'tables' | 'comparisons' | 'numbers' | 'frames'>(
  kind: Each,
): Promise<(DataOf<Each>[number] & { chapter: string })[]> {
  const all = [...(await byChapter(kind))];
  return all.flatMap(([chapter, list]) => list.map((entry) => ({ ...entry, chapter })));
}
