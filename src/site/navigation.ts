import { nodeLines } from '../content/node-lines.ts';
import type { PageData } from '../content/page.ts';

/**
 * A page of a chapter as links, maps and menus need it. `id` is `08-virtual-network/storage/san`.
 */
export interface PageInfo extends PageData {
  id: string;
  chapter: string;
}

/** A section page with its topics, in reading order. */
export interface Section {
  page: PageInfo;
  topics: PageInfo[];
}

/** A chapter page with its sections, in reading order. */
export interface Chapter {
  page: PageInfo;
  sections: Section[];
}

/**
 * Sorts pages into chapters (in the given order of chapter names), sections and topics (by
 * `order`). A topic belongs to the section whose slug is the first part of its own.
 */
export function buildChapters(
  pages: readonly PageInfo[],
  chapterNames: readonly string[],
): Chapter[] {
  return chapterNames.flatMap((name) => {
    const own = pages.filter((page) => page.chapter === name).sort((a, b) => a.order - b.order);
    const page = own.find((candidate) => candidate.kind === 'chapter');
    if (!page) return [];
    const sections = own
      .filter((candidate) => candidate.kind === 'section')
      .map((section) => ({
        page: section,
        topics: own.filter(
          (topic) => topic.kind === 'topic' && topic.slug.startsWith(`${section.slug}/`),
        ),
      }));
    return [{ page, sections }];
  });
}

/** All pages of a chapter in reading order: its own, then sections with their topics. */
export function readingOrder(chapter: Chapter): PageInfo[] {
  return [
    chapter.page,
    ...chapter.sections.flatMap((section) => [section.page, ...section.topics]),
  ];
}

/** The pages above a page, from the chapter down to the section; empty for a chapter page. */
export function trail(chapter: Chapter, page: PageInfo): PageInfo[] {
  if (page.kind === 'chapter') return [];
  const section = sectionOf(chapter, page);
  return page.kind === 'topic' && section ? [chapter.page, section.page] : [chapter.page];
}

/** The section a page belongs to; a section page belongs to itself, a chapter page to none. */
export function sectionOf(chapter: Chapter, page: PageInfo): Section | undefined {
  return chapter.sections.find(
    (section) => page.slug === section.page.slug || page.slug.startsWith(`${section.page.slug}/`),
  );
}

/** Topics of a chapter up to which its menu lists them all. */
const LISTED = 60;

/**
 * Whether the menu of a page lists the topics of a section, or is only a link to it. Every page
 * carries the menu of its chapter: in a long one, the topics of other sections would be most of the
 * page.
 */
export function listsTopics(chapter: Chapter, section: Section, page: PageInfo): boolean {
  return (
    section === sectionOf(chapter, page) ||
    chapter.sections.reduce((sum, { topics }) => sum + topics.length, 0) <= LISTED
  );
}

/** The pages before and after a page in reading order, from chapter to chapter. */
export function neighbours(
  chapters: readonly Chapter[],
  page: PageInfo,
): { previous?: PageInfo; next?: PageInfo } {
  const all = chapters.flatMap(readingOrder);
  const at = all.findIndex((candidate) => candidate.id === page.id);
  const previous = all[at - 1];
  const next = all[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Whether a page (its body as MDX) has more than a name, headings and links to pages below it. */
export function hasNotes({ kind, node }: Pick<PageInfo, 'kind' | 'node'>, body: string): boolean {
  if (kind === 'topic' || body.includes('<Supplement')) return true;
  // The name of a chapter stands in its title, or, with a number before it, in the first line.
  const names = kind === 'chapter' && !node ? 1 : 0;
  return nodeLines(body.replaceAll(/^#.*$/gmu, '')).length > names;
}

/** The pages that the links in a piece of built HTML lead to, in order. */
export function linkedPages<Page>(
  html: string,
  pages: ReadonlyMap<string, Page>,
  base: string,
): Page[] {
  const root = base.replace(/\/?$/u, '/');
  return [...html.matchAll(/href="([^"#?]+)/gu)].flatMap(([, address = '']) => {
    if (!address.startsWith(root)) return [];
    return pages.get(address.slice(root.length).replace(/\/$/u, '')) ?? [];
  });
}
