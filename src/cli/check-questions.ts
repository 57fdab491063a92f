import { readPageHead } from '../convert/page-head.ts';
import { checkQuiz, QUESTIONS_PER_TOPIC } from '../quiz/quiz-problems.ts';
import type { CheckResult } from './check-result.ts';
import { readFolder } from './read-folder.ts';

/** Checks that every topic page of a chapter that has questions has enough of them. */
export async function checkQuestions(): Promise<CheckResult> {
  const quizzes = [...(await readFolder('content/quiz'))].map(([path, text]) => ({ file: `content/quiz/${path}`, text }));
  const pages = [...(await readFolder('content/pages'))].filter(([path]) => path.endsWith('.mdx'));
  const heads = pages.flatMap(([path, text]) => {
    const head = readPageHead({ path, text }).value;
    return head ? [{ ...head, kind: head.kind ?? '', chapter: path.split('/')[0] ?? '' }] : [];
  });
  const chapters = quizzes.toSorted((one, other) => (one.file < other.file ? -1 : 1)).map((quiz) => {
    const name = quiz.file.replace(/^.*\/|\.yaml$/gu, '');
    const { problems, warnings, counts } = checkQuiz([quiz], heads.filter(({ chapter }) => chapter === name));
    const few = [...counts].filter(([, count]) => count < QUESTIONS_PER_TOPIC);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      problems: [...problems, ...few.map(([page, count]) => tooFew(quiz.file, page, count))],
      warnings,
      totals: [`${name}：確認問題 ${total}問（${counts.size - few.length}/${counts.size}ページに${QUESTIONS_PER_TOPIC}問以上）`],
    };
  });
  return {
    problems: chapters.flatMap(({ problems }) => problems),
    warnings: chapters.flatMap(({ warnings }) => warnings),
    totals: chapters.flatMap(({ totals }) => totals),
  };
}

function tooFew(file: string, page: string, count: number) {
  return {
    file,
    expected: `項目のページごとに${QUESTIONS_PER_TOPIC}問以上`,
    found: `${page} の問題は${count}問`,
    remedy: `topic が ${page.slice(page.indexOf('/') + 1)} の問題を足してください`,
  };
}
