import type { Erratum } from '../content/errata.ts';
import type { Question } from '../study/quiz/question.ts';
import { getBook } from './book.ts';
import type { Term } from './glossary.ts';
import { hasNotes, readingOrder, type Chapter, type PageInfo, type Section } from './navigation.ts';
import { questionsOf } from './quiz.ts';
import { termsWithPages } from './term-pages.ts';

/** What is printed of a chapter: its sections, and first, if it has notes, its own page as one. */
export async function printedSections({ page, sections }: Chapter): Promise<Section[]> {
  const body = (await getBook()).bodies.get(page.id) ?? '';
  return hasNotes(page, body) ? [{ page, topics: [] }, ...sections] : sections;
}

/** The questions of a section, numbered through it. */
export interface SectionQuestions {
  page: PageInfo;
  topics: { page: PageInfo; questions: { number: number; question: Question }[] }[];
  count: number;
}

/** The questions of each section. */
export function sectionQuestions(sections: readonly Section[]): Promise<SectionQuestions[]> {
  return Promise.all(sections.map(questionsIn));
}

async function questionsIn({ page, topics }: Section): Promise<SectionQuestions> {
  let count = 0;
  const asked: SectionQuestions['topics'] = [];
  for (const topic of topics) {
    const questions = (await questionsOf(topic)).map(({ question }) => ({
      number: (count += 1),
      question,
    }));
    if (questions.length > 0) asked.push({ page: topic, questions });
  }
  return { page, topics: asked, count };
}

/**
 * The terms that a chapter uses, and the ids of the headings in its booklet under which each is
 * used: `t-08-2-1` of a topic, `s-08-2` of a section.
 */
export async function chapterTerms(
  chapter: Chapter,
): Promise<{ terms: Term[]; places: Map<string, string[]> }> {
  const { terms, usage } = await termsWithPages();
  const headOf = ({ unit, kind }: PageInfo) => `${kind === 'topic' ? 't' : 's'}-${unit}`;
  const heads = new Map(readingOrder(chapter).map((page) => [page.id, headOf(page)]));
  const placesOf = (term: string) => (usage.get(term) ?? []).flatMap((id) => heads.get(id) ?? []);
  const places = new Map(terms.map(({ term }) => [term, placesOf(term)]));
  return { terms: terms.filter(({ term }) => places.get(term)?.length), places };
}

/** The corrections on a page. */
export interface PageErrata {
  page: PageInfo;
  errata: Omit<Erratum, 'at'>[];
}

/** The corrections of a chapter, page by page in reading order. */
export async function chapterErrata(chapter: Chapter): Promise<PageErrata[]> {
  const { errata } = await getBook();
  return readingOrder(chapter)
    .map((page) => ({ page, errata: page.errata.flatMap((id) => errata.get(id) ?? []) }))
    .filter((each) => each.errata.length > 0);
}
