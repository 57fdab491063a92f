import { chapterOf } from '../content/chapter-of.ts';
import { readPageHead } from '../convert/page-head.ts';
import { checkQuiz } from '../quiz/quiz-problems.ts';
import type { CheckResult } from './check-result.ts';
import { readFolder } from './read-folder.ts';

/** Checks the questions of every chapter beside its pages, and counts them. */
export async function checkQuestions(): Promise<CheckResult> {
  const quizzes = [...(await readFolder('content/quiz'))].map(([path, text]) => ({ file: `content/quiz/${path}`, text }));
  const pages = [...(await readFolder('content/pages'))].filter(([path]) => path.endsWith('.mdx'));
  const heads = pages.flatMap(([path, text]) => {
    const head = readPageHead({ path, text }).value;
    return head ? [{ ...head, kind: head.kind ?? '', chapter: path.split('/')[0] ?? '' }] : [];
  });
  const chapters = quizzes.toSorted((one, other) => (one.file < other.file ? -1 : 1)).map((quiz) => {
    const name = chapterOf(quiz.file);
    const { problems, counts } = checkQuiz([quiz], heads.filter(({ chapter }) => chapter === name));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { problems, totals: [`${name}：確認問題 ${total}問`] };
  });
  return {
    problems: chapters.flatMap(({ problems }) => problems),
    totals: chapters.flatMap(({ totals }) => totals),
  };
}
