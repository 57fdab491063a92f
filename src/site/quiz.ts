import { getCollection } from 'astro:content';
import type { Question } from '../quiz/question.ts';
import type { AskedQuestion, QuizData } from '../quiz/quiz-data.ts';
import { getBook } from './book.ts';
import { chapterPlaces } from './chapter-places.ts';
import { href } from './href.ts';
import { readingOrder, sectionOf, type Chapter, type PageInfo } from './navigation.ts';
import { noteLinks, type NodePlace } from './node-places.ts';

/** A question with links to the notes that answer it. */
export interface LinkedQuestion {
  question: Question;
  notes: { url: string; label: string }[];
}

/** The questions of a page, in the order of their list. */
export async function questionsOf(page: PageInfo): Promise<LinkedQuestion[]> {
  const { pages } = await getBook();
  const places = await chapterPlaces(page.chapter);
  return (await questionsIn(page.chapter))
    .filter(({ topic }) => page.kind === 'topic' && topic === page.slug)
    .map((question) => ({
      question,
      notes: noteLinks(question.lines, places).map((note) =>
        note.page === page.id
          ? { url: `#${note.node}`, label: note.label }
          : { url: href(`/${note.page}/#${note.node}`), label: `${note.label}（${pages.get(note.page)?.title}）` },
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
  const { chapters } = await getBook();
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const all = await Promise.all(
    sections.map(async ({ page, topics }) => {
      const questions = await questionsIn(page.chapter);
      const asked = topics.map((topic) => ({
        page: topic,
        ids: questions.filter((question) => question.topic === topic.slug).map(({ id }) => id),
      }));
      return { page, topics: asked.filter(({ ids }) => ids.length > 0) };
    }),
  );
  return all.filter(({ topics }) => topics.length > 0);
}

/** All questions of the book as the page of rounds loads them. */
export async function quizData(): Promise<QuizData> {
  const { chapters } = await getBook();
  const data: QuizData = { topics: [], questions: [] };
  for (const chapter of chapters) await addChapter(chapter, data);
  return data;
}

async function addChapter(chapter: Chapter, data: QuizData): Promise<void> {
  const places = await chapterPlaces(chapter.page.chapter);
  const titles = new Map(readingOrder(chapter).map(({ id, title }) => [id, title]));
  const questions = await questionsIn(chapter.page.chapter);
  for (const page of readingOrder(chapter)) {
    const own = questions.filter(({ topic }) => page.kind === 'topic' && topic === page.slug);
    if (own.length === 0) continue;
    const index = data.topics.push({ title: page.title, url: href(`/${page.id}/`), section: sectionOf(chapter, page)?.page.unit ?? '' }) - 1;
    data.questions.push(...own.map((question) => ask(question, index, places, titles)));
  }
}

function ask(
  question: Question,
  topic: number,
  places: ReadonlyMap<number, NodePlace>,
  titles: ReadonlyMap<string, string>,
): AskedQuestion {
  const { id, explanation, lines, source } = question;
  return {
    id,
    topic,
    question: question.question,
    ...(question.kind === 'choice'
      ? { choices: question.choices, answer: question.choices.indexOf(question.answer) }
      : { accept: question.accept, answer: question.answer }),
    explanation,
    notes: noteLinks(lines, places).map(({ page, node, label }) => [href(`/${page}/#${node}`), `${titles.get(page)} ${label}`]),
    source,
  };
}

async function questionsIn(chapter: string): Promise<Question[]> {
  const entries = (await getCollection('quiz')).filter(({ data }) => data.chapter === chapter);
  return entries.sort((one, other) => one.data.place - other.data.place).map(({ data }) => data.question);
}
