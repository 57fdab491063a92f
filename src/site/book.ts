import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { buildChapters, type Chapter, type PageInfo } from './navigation.ts';
import { dataFigures, figureStarts, framesOn } from './figures.ts';
import type { SiteData } from '../content/site.ts';
import { oncePerBuild } from './once-per-build.ts';

/** Everything a page needs to know about the whole book. */
export interface Book {
  site: SiteData;
  chapters: Chapter[];
  pages: Map<string, PageInfo>;
  figureStarts: Map<string, number>;
  /** The ids of the frames on each page that has figures made of data, by page id. */
  frames: Map<string, string[]>;
}

/** The book, read once per build; in the dev server on every call, so that an edit shows. */
export const getBook = oncePerBuild(readBook);

/** A page of a chapter as a plain value. */
export function pageInfo(entry: CollectionEntry<'pages'>): PageInfo {
  return { ...entry.data, id: entry.id, chapter: entry.id.split('/')[0] ?? '' };
}

async function readBook(): Promise<Book> {
  const site = (await getEntry('site', 'site'))?.data;
  if (!site) throw new Error('content/site.yaml を読めません');
  const entries = await getCollection('pages');
  const infos = entries.map(pageInfo);
  const bodies = new Map(entries.map((entry) => [entry.id, entry.body ?? '']));
  const starts = site.chapters.map((name) =>
    figureStarts(
      infos
        .filter((page) => page.chapter === name)
        .sort((a, b) => a.order - b.order)
        .map((page) => ({ id: page.id, body: bodies.get(page.id) ?? '' })),
    ),
  );
  return {
    site,
    chapters: buildChapters(infos, site.chapters),
    pages: new Map(infos.map((page) => [page.id, page])),
    figureStarts: new Map(starts.flatMap((map) => [...map])),
    frames: new Map([...bodies].filter(([, body]) => dataFigures(body).length > 0).map(([id, body]) => [id, framesOn(body)])),
  };
}
