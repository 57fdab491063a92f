import type { Question, Quiz, WithContext } from 'schema-dts';
import type { AskedQuestion, QuizData } from '../study/quiz/quiz-data.ts';

/**
 * All questions of the book by topic, with answers and explanations (schema.org as JSON-LD). `url`
 * is the path of the page of questions; `whole` makes of a path the address that is written.
 */
export function linkedQuiz(
  name: string,
  { topics, questions }: QuizData,
  url: string,
  whole: (path: string) => string,
): WithContext<Quiz> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    name,
    url: whole(url),
    inLanguage: 'ja',
    hasPart: topics.map((topic, place) => ({
      '@type': 'Quiz',
      name: topic.title,
      url: `${whole(topic.url)}#quiz`,
      hasPart: questions.filter((question) => question.topic === place).map(asQuestion),
    })),
  };
}

function asQuestion({
  question,
  choices,
  answer,
  accept,
  explanation,
  source,
}: AskedQuestion): Question {
  const right = typeof answer === 'number' ? (choices?.[answer] ?? '') : answer;
  const others = (choices ?? []).filter((_, place) => place !== answer);
  return {
    '@type': 'Question',
    eduQuestionType: choices ? 'Multiple choice' : 'Flashcard',
    text: question,
    acceptedAnswer: [right, ...(accept ?? [])].map((text, place) => ({
      '@type': 'Answer',
      text,
      ...(place === 0 && { answerExplanation: { '@type': 'Comment', text: explanation } }),
    })),
    ...(others.length > 0 && {
      suggestedAnswer: others.map((text) => ({ '@type': 'Answer', text })),
    }),
    citation: source,
  };
}
