import { getCollection, getEntry } from 'astro:content';
import { lineNotes } from '../cards/line-notes.ts';
import type { Deck, Note, Place } from '../cards/note.ts';
import { plainLine } from '../cards/plain-line.ts';
import { termNotes, type TermPage } from '../cards/term-notes.ts';
import { nodeLines } from '../content/node-lines.ts';
import { getBook, pageInfo } from './book.ts';
import { chapterPlaces } from './chapter-places.ts';
import { href } from './href.ts';
import { readingOrder, sectionOf, type Chapter, type PageInfo } from './navigation.ts';
import { termsWithPages } from './term-pages.ts';
import { oncePerBuild } from './once-per-build.ts';

/** All cards of the book, made once per build; in the dev server on every call. */
export const getDeck = oncePerBuild(readDeck);

async function readDeck(): Promise<Deck> {
  const { chapters, site } = await getBook();
  const pages = chapters.flatMap((chapter) => readingOrder(chapter).map((page) => ({ chapter, page })));
  const notes = [...(await notesOfTerms(pages.map(({ page }) => page))), ...(await notesOfLines(chapters, pages.map(({ page }) => page)))];
  const places = pages.map(({ chapter, page }) => placeOf(chapter, page));
  const withNotes = new Set(notes.map(({ place }) => places[place]?.section));
  return {
    book: site.title,
    places,
    sections: chapters.flatMap((chapter) => sectionsOf(chapter, withNotes)),
    notes: notes.sort((one, other) => one.place - other.place),
  };
}

function placeOf(chapter: Chapter, page: PageInfo): Place {
  const section = sectionOf(chapter, page)?.page ?? chapter.page;
  return { unit: page.unit, title: page.title, url: href(`/${page.id}/`), section: section.unit };
}

/** The sections of a chapter, and before them its own page when cards belong to it. */
function sectionsOf({ page, sections }: Chapter, withNotes: ReadonlySet<string | undefined>): Deck['sections'] {
  const pages = [...(withNotes.has(page.unit) ? [page] : []), ...sections.map((section) => section.page)];
  return pages.map(({ id, unit, title }) => ({ id, unit, title }));
}

async function notesOfTerms(pages: readonly PageInfo[]): Promise<Note[]> {
  const general = (await getEntry('generalWords', 'words'))?.data.groups.flatMap(({ words }) => words) ?? [];
  const { terms, usage } = await termsWithPages();
  const lines = await linesByPage();
  const termPages = pages.map(
    ({ id, title }): TermPage => ({ title, lines: lines.get(id) ?? new Set(), uses: (term) => usage.get(term)?.includes(id) ?? false }),
  );
  return termNotes(terms, termPages, new Set(general));
}

async function notesOfLines(chapters: readonly Chapter[], pages: readonly PageInfo[]): Promise<Note[]> {
  const bodies = Map.groupBy(await getCollection('pages'), (entry) => pageInfo(entry).chapter);
  const places = new Map(pages.map((page, place) => [`${page.chapter}/${page.slug}`, place]));
  const trees = new Map((await getCollection('trees')).map(({ id, data }) => [id, data.root]));
  return chapters.flatMap(({ page: { chapter } }) => {
    const root = trees.get(chapter);
    if (!root) return [];
    const texts = new Map((bodies.get(chapter) ?? []).flatMap(({ body }) => nodeLines(body ?? '')).map(({ id, text }) => [id, text]));
    const textOf = (node: string) => {
      const text = texts.get(node);
      return text?.includes('==') ? plainLine(text) : undefined;
    };
    return lineNotes(chapter, root, textOf, (slug) => {
      const place = places.get(`${chapter}/${slug}`);
      const page = pages[place ?? -1];
      return page && place !== undefined ? { place, title: page.title, expansion: page.expansion ?? '' } : undefined;
    });
  });
}

/** The lines of the outline on each page, by its id, in the chapters whose lines the glossary counts. */
async function linesByPage(): Promise<Map<string, Set<number>>> {
  const counted = (await getCollection('plans')).filter(({ data }) => data.glossary_lines).map(({ id }) => id);
  const places = await Promise.all(counted.map((chapter) => chapterPlaces(chapter)));
  const lines = new Map<string, Set<number>>();
  for (const [line, { page }] of places.flatMap((map) => [...map])) lines.set(page, (lines.get(page) ?? new Set()).add(line));
  return lines;
}
