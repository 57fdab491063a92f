import type { APIRoute } from 'astro';
import { linkedQuiz } from '../../site/linked-quiz.ts';
import { href } from '../../site/href.ts';
import { quizData } from '../../site/quiz.ts';
import { strings } from '../../site/strings.ts';

/** All questions of the book for other programs. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(
    linkedQuiz(strings.quiz, await quizData(), href('/quiz/'), (path) =>
      site ? new URL(path, site).href : path,
    ),
  );
