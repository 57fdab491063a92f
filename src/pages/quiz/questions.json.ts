import { quizData } from '../../site/quiz.ts';

/** All questions of the book, for rounds in the browser. */
export async function GET(): Promise<Response> {
  return Response.json(await quizData());
}
