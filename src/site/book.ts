import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { SiteData } from '../content/site.ts';
import type { Comparison, FactTable, KeyNumber } from '../facts/schemas.ts';
import type { Frame } from '../frames/schemas.ts';
import type { Question } from '../quiz/question.ts';
import { dataFigures, figureStarts, framesOn } from './figures.ts';
import type { Term } from './glossary.ts';
import { buildChapters, type Chapter, type PageInfo } from './navigation.ts';
import { nodePlaces, type NodePlace } from './node-places.ts';

type Data<Name extends CollectionKey> = CollectionEntry<Name>['data'];

/** Everything that the book holds. Ids of pages are `08-virtual-network/storage/san`. */
export interface Book {
  site: SiteData;
  chapters: Chapter[];
  /** By id; `bodies` are their MDX. */
  pages: Map<string, PageInfo>;
  bodies: Map<string, string>;
  /** The number of each page's first figure; of pages with figures made of data the ids of frames. */
  figureStarts: Map<string, number>;
  frames: Map<string, string[]>;
  terms: Term[];
  /** Terms too general to be linked or learned. */
  general: Set<string>;
  /** By id, in the order of their lists. */
  errata: Map<string, Data<'errata'>>;
  /** Key points and confusions, by the id of the topic's page. */
  facts: Map<string, Data<'facts'>>;
  tables: Map<string, FactTable>;
  comparisons: (Comparison & { chapter: string })[];
  numbers: (KeyNumber & { chapter: string })[];
  sources: Data<'sources'>;
  /** By chapter and id: `08-virtual-network/fcoe`. */
  frameData: Map<string, Frame>;
  /** By chapter, like everything below. */
  stacks: Map<string, Data<'stacks'>>;
  essays: Map<string, Data<'essays'>>;
  trees: Map<string, Data<'trees'>>;
  moved: Map<string, Data<'moved'>>;
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
  const infos = entries.map(pageInfo).sort((one, other) => one.order - other.order);
  const bodies = new Map(entries.map(({ id, body = '' }) => [id, body]));
  const starts = site.chapters.flatMap((name) => {
    const own = infos.filter(({ chapter }) => chapter === name);
    return [...figureStarts(own.map(({ id }) => ({ id, body: bodies.get(id) ?? '' })))];
  });
  const withData = [...bodies].filter(([, body]) => dataFigures(body).length > 0);
  const trees = await byId('trees');
  const frameList = await lists<Frame>('frames');
  const quiz = (await getCollection('quiz')).map(({ data }) => data);
  quiz.sort((one, other) => one.place - other.place);
  const asked = [...Map.groupBy(quiz, ({ chapter }) => chapter)];
  return {
    site,
    chapters: buildChapters(infos, site.chapters),
    pages: new Map(entries.map((entry) => [entry.id, pageInfo(entry)])),
    bodies,
    figureStarts: new Map(starts),
    frames: new Map(withData.map(([id, body]) => [id, framesOn(body)])),
    terms: (await getCollection('glossary')).map(({ data }) => data),
    general: new Set(words?.groups.flatMap((group) => group.words)),
    errata: await byId('errata'),
    facts: await byId('facts'),
    tables: new Map((await lists<FactTable>('tables')).map((table) => [table.id, table])),
    comparisons: await lists<Comparison>('comparisons'),
    numbers: await lists<KeyNumber>('numbers'),
    sources,
    frameData: new Map(frameList.map((frame) => [`${frame.chapter}/${frame.id}`, frame])),
    stacks: await byId('stacks'),
    essays: await byId('essays'),
    trees,
    moved: await byId('moved'),
    questions: new Map(asked.map(([id, own]) => [id, own.map(({ question }) => question)])),
    places: new Map([...trees].map(([id, { root }]) => [id, nodePlaces(id, root)])),
  };
}

async function byId<Name extends CollectionKey>(name: Name): Promise<Map<string, Data<Name>>> {
  return new Map((await getCollection(name)).map(({ id, data }) => [id, data]));
}

/** The entries of all chapters' lists of one kind. */
async function lists<Entry>(name: 'tables' | 'comparisons' | 'numbers' | 'frames') {
  return (await getCollection(name)).flatMap(({ id: chapter, data }) =>
    (data.list as Entry[]).map((entry) => ({ ...entry, chapter })),
  );
}
