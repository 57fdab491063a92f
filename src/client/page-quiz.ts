import { isRight } from '../study/quiz/judge.ts';
import { LETTERS } from '../study/quiz/quiz-data.ts';
import { withAnswer } from '../study/quiz/results.ts';
import { element } from './element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { quizStrings } from '../site/quiz-strings.ts';
import { clearOutcome, pressable, showOutcome } from './choices.ts';
import { loadResults, saveResults } from './quiz-store.ts';
import answers from '../styles/quiz-answers.css?inline';

adoptStyles(answers);

/** What became of the questions of this page: right or wrong by element. */
const outcomes = new Map<Element, boolean>();

/**
 * Makes the choices of a page's questions pressable; without this they are read, and their answers
 * unfolded.
 */
export function startPageQuiz(quiz: HTMLElement): void {
  quiz.querySelectorAll('.choices').forEach(pressable);
}

/** Takes what was pressed as an answer: a choice, the form of a typed answer; or begins again. */
export function answer(target: Element): void {
  const quiz = target.closest<HTMLElement>('.quiz');
  if (quiz && target.closest('[data-again]')) startAgain(quiz);
  else if (target instanceof HTMLFormElement) judgeTyped(target);
  else choose(target);
}

function choose(target: Element): void {
  const item = target.closest('.choices > li');
  const question = item?.closest<HTMLElement>('.questions > li');
  const list = item?.parentElement;
  if (!item || !question || !list || outcomes.has(question)) return;
  const right = LETTERS.findIndex((letter) => letter === answerOf(question));
  const chosen = [...list.children].indexOf(item);
  showOutcome(list, right, chosen);
  settle(question, chosen === right);
}

function judgeTyped(form: HTMLFormElement): void {
  const question = form.closest<HTMLElement>('.questions > li');
  const field = form.querySelector('input');
  if (!question || !field || outcomes.has(question)) return;
  if (field.value.trim() === '') {
    field.focus();
    return;
  }
  field.readOnly = true;
  settle(
    question,
    isRight(field.value, answerOf(question), question.dataset['accept']?.split('|') ?? []),
  );
}

function answerOf(question: Element): string {
  return question.querySelector('details b')?.textContent ?? '';
}

function settle(question: HTMLElement, right: boolean): void {
  outcomes.set(question, right);
  const details = question.querySelector('details');
  const summary = details?.querySelector('summary');
  if (details && summary) {
    summary.textContent = right ? quizStrings.isRight : quizStrings.isWrong;
    summary.classList.toggle('wrong', !right);
    details.open = true;
  }
  const kept = saveResults(withAnswer(loadResults(), question.id.replace(/^q-/u, ''), right));
  showScore(question, right, kept);
}

function showScore(question: HTMLElement, right: boolean, kept: boolean): void {
  const quiz = question.closest('.quiz');
  const score = quiz?.querySelector('.score');
  if (!quiz || !score) return;
  const questions = [...quiz.querySelectorAll('.questions > li')];
  const rights = [...outcomes.values()].filter(Boolean).length;
  const lines = [
    quizStrings.outcome(questions.indexOf(question) + 1, right),
    quizStrings.score(questions.length, outcomes.size, rights),
  ];
  score.textContent = [...lines, ...(kept ? [] : [quizStrings.notKept])].join(' ');
  if (outcomes.size === questions.length) offerAgain(quiz);
}

function offerAgain(quiz: Element): void {
  quiz.append(element('button', { type: 'button', 'data-again': true }, quizStrings.again));
}

function startAgain(quiz: HTMLElement): void {
  outcomes.clear();
  quiz.querySelector('[data-again]')?.remove();
  quiz.querySelectorAll('.choices').forEach(clearOutcome);
  quiz.querySelectorAll('form').forEach((form) => form.reset());
  quiz.querySelectorAll('input').forEach((field) => (field.readOnly = false));
  for (const details of quiz.querySelectorAll('details')) {
    details.open = false;
    const summary = details.querySelector('summary');
    if (summary) summary.textContent = quizStrings.showAnswer;
    summary?.classList.remove('wrong');
  }
  const score = quiz.querySelector('.score');
  if (score) score.textContent = quizStrings.begin;
  quiz.querySelector<HTMLElement>('.questions button, .questions input')?.focus();
}
