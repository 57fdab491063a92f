import { getCollection } from 'astro:content';
import { lineNotes, plainLine } from '../study/cards/line-notes.ts';
import type { Deck, Note } from '../study/cards/note.ts';
import { termNotes, type TermPage } from '../study/cards/term-notes.ts';
import { nodeLines } from '../content/node-lines.ts';
import { getBook, oncePerBuild, type Book } from './book.ts';
import { href } from './href.ts';
import { readingOrder, sectionOf, type Chapter, type PageInfo } from './navigation.ts';
import { termsWithPages } from './term-pages.ts';

/** All cards of the book, made once per build; in the dev server on every call. */
export const getDeck = oncePerBuild(readDeck);

async function readDeck(): Promise<Deck> {
  const book = await getBook();
  const { chapters, site } = book;
  const pages = chapters.flatMap(readingOrder);
  const notes = [...(await notesOfTerms(book, pages)), ...notesOfLines(book, pages)];
  const places = chapters.flatMap((chapter) =>
    readingOrder(chapter).map((page) => ({
      unit: page.unit,
      title: page.title,
      url: href(`/${page.id}/`),
      section: (sectionOf(chapter, page)?.page ?? chapter.page).unit,
    })),
  );
  const withNotes = new Set(notes.map(({ place }) => places[place]?.section));
  return {
    book: site.title,
    places,
    sections: chapters.flatMap((chapter) => sectionsOf(chapter, withNotes)),
    notes: notes.sort((one, other) => one.place - other.place),
  };
}

/** The sections of a chapter, and before them its own page when cards belong to it. */
function sectionsOf(
  { page, sections }: Chapter,
  withNotes: ReadonlySet<string | undefined>,
): Deck['sections'] {
  const own = withNotes.has(page.unit) ? [page] : [];
  const pages = [...own, ...sections.map((section) => section.page)];
  return pages.map(({ id, unit, title }) => ({ id, unit, title }));
}

async function notesOfTerms(book: Book, pages: readonly PageInfo[]): Promise<Note[]> {
  const { terms, usage } = await termsWithPages();
  // The lines of the outline on each page, in the chapters whose lines the glossary counts.
  const plans = (await getCollection('plans')).filter(({ data }) => data.glossary_lines);
  const counted = plans.flatMap(({ id }) => [...(book.places.get(id) ?? [])]);
  const lines = Map.groupBy(counted, ([, { page }]) => page);
  const termPages = pages.map(({ id, title }): TermPage => ({
    title,
    lines: new Set(lines.get(id)?.map(([line]) => line)),
    uses: (term) => usage.get(term)?.includes(id) ?? false,
  }));
  return termNotes(terms, termPages, book.general);
}

function notesOfLines(book: Book, pages: readonly PageInfo[]): Note[] {
  const places = new Map(pages.map((page, place) => [`${page.chapter}/${page.slug}`, place]));
  return book.chapters.flatMap(({ page: { chapter } }) => {
    const root = book.trees.get(chapter);
    if (!root) return [];
    const own = [...book.pages.values()].filter((page) => page.chapter === chapter);
    const lines = own.flatMap(({ id }) => nodeLines(book.bodies.get(id) ?? ''));
    const texts = new Map(lines.map(({ id, text }) => [id, text]));
    const textOf = (node: string) => {
      const text = texts.get(node);
      return text?.includes('==') ? plainLine(text) : undefined;
    };
    return lineNotes(chapter, root, textOf, (slug) => {
      const place = places.get(`${chapter}/${slug}`) ?? -1;
      const page = pages[place];
      return page && { place, title: page.title, expansion: page.expansion ?? '' };
    });
  });
}
