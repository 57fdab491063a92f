import type { Question } from '../study/quiz/question.ts';
import type { AskedQuestion, QuizData } from '../study/quiz/quiz-data.ts';
import { getBook, type Book } from './book.ts';
import { href } from './href.ts';
import type { PageInfo, Section } from './navigation.ts';
import { noteLinks } from './node-places.ts';

/** A question with links to the notes that answer it. */
export interface LinkedQuestion {
  question: Question;
  notes: { url: string; label: string }[];
}

/** The questions of a page, in the order of their list. */
export async function questionsOf(page: PageInfo): Promise<LinkedQuestion[]> {
  const book = await getBook();
  return askedOn(book, page).map((question) => ({
    question,
    notes: linksOf(book, page.chapter, question).map(({ page: at, node, label }) =>
      at === page.id
        ? { url: `#${node}`, label }
        : { url: href(`/${at}/#${node}`), label: `${label}（${book.pages.get(at)?.title}）` },
    ),
  }));
}

/** A section with the pages that have questions, and the ids of these. */
export interface QuizSection {
  page: PageInfo;
  topics: { page: PageInfo; ids: string[] }[];
}

/** The pages with questions by section, in reading order. */
export async function quizSections(): Promise<QuizSection[]> {
  const book = await getBook();
  const sections = sectionsIn(book).map(({ page, topics }) => ({
    page,
    topics: topics
      .map((topic) => ({ page: topic, ids: askedOn(book, topic).map(({ id }) => id) }))
      .filter(({ ids }) => ids.length > 0),
  }));
  return sections.filter(({ topics }) => topics.length > 0);
}

/** All questions of the book as the page of rounds loads them. */
export async function quizData(): Promise<QuizData> {
  const book = await getBook();
  const asked = sectionsIn(book)
    .flatMap(({ page: { unit }, topics }) => topics.map((page) => ({ page, section: unit })))
    .filter(({ page }) => askedOn(book, page).length > 0);
  return {
    topics: asked.map(({ page, section }) => ({
      title: page.title,
      url: href(`/${page.id}/`),
      section,
    })),
    questions: asked.flatMap(({ page }, topic) =>
      askedOn(book, page).map((question) => ask(book, page.chapter, question, topic)),
    ),
  };
}

function ask(book: Book, chapter: string, question: Question, topic: number): AskedQuestion {
  const { id, explanation, source } = question;
  return {
    id,
    topic,
    question: question.question,
    ...(question.kind === 'choice'
      ? { choices: question.choices, answer: question.choices.indexOf(question.answer) }
      : { accept: question.accept, answer: question.answer }),
    explanation,
    notes: linksOf(book, chapter, question).map(({ page, node, label }) => [
      href(`/${page}/#${node}`),
      `${book.pages.get(page)?.title} ${label}`,
    ]),
    source,
  };
}

function sectionsIn({ chapters }: Book): Section[] {
  return chapters.flatMap(({ sections }) => sections);
}

function askedOn({ questions }: Book, { chapter, slug, kind }: PageInfo): Question[] {
  return (questions.get(chapter) ?? []).filter(({ topic }) => kind === 'topic' && topic === slug);
}

function linksOf({ places }: Book, chapter: string, { lines }: Question) {
  return noteLinks(lines, places.get(chapter) ?? new Map());
}
