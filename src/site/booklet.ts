import { getCollection } from 'astro:content';
import type { Erratum } from '../content/errata.ts';
import type { Question } from '../quiz/question.ts';
import { termsWithPages } from './term-pages.ts';
import type { Term } from './glossary.ts';
import { readingOrder, type Chapter, type PageInfo, type Section } from './navigation.ts';
import { questionsOf } from './quiz.ts';

/** The questions of a section, numbered through it. */
export interface SectionQuestions {
  page: PageInfo;
  topics: { page: PageInfo; questions: { number: number; question: Question }[] }[];
  count: number;
}

/** The corrections on a page. */
export interface PageErrata {
  page: PageInfo;
  errata: Omit<Erratum, 'at'>[];
}

/** The questions of each section. */
export function sectionQuestions(sections: readonly Section[]): Promise<SectionQuestions[]> {
  return Promise.all(sections.map(questionsIn));
}

async function questionsIn({ page, topics }: Section): Promise<SectionQuestions> {
  let count = 0;
  const asked: SectionQuestions['topics'] = [];
  for (const topic of topics) {
    const questions = (await questionsOf(topic)).map(({ question }) => ({ number: (count += 1), question }));
    if (questions.length > 0) asked.push({ page: topic, questions });
  }
  return { page, topics: asked, count };
}

/** The terms that a chapter uses, and the ids of the headings in its booklet under which each is used: `t-08-2-1` of a topic, `s-08-2` of a section. */
export async function chapterTerms(chapter: Chapter): Promise<{ terms: Term[]; places: Map<string, string[]> }> {
  const { terms, usage } = await termsWithPages();
  const heads = new Map(readingOrder(chapter).map(({ id, unit, kind }) => [id, `${kind === 'topic' ? 't' : 's'}-${unit}`]));
  const places = new Map(terms.map(({ term }) => [term, (usage.get(term) ?? []).flatMap((id) => heads.get(id) ?? [])]));
  return { terms: terms.filter(({ term }) => (places.get(term) ?? []).length > 0), places };
}

/** The corrections of a chapter, page by page in reading order. */
export async function chapterErrata(chapter: Chapter): Promise<PageErrata[]> {
  const all = new Map((await getCollection('errata')).map(({ data }) => [data.id, data]));
  return readingOrder(chapter)
    .map((page) => ({ page, errata: page.errata.flatMap((id) => all.get(id) ?? []) }))
    .filter(({ errata }) => errata.length > 0);
}
