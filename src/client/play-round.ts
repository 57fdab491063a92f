import { isRight } from '../study/quiz/judge.ts';
import { LETTERS, type AskedQuestion, type QuizTopic } from '../study/quiz/quiz-data.ts';
import { withAnswer } from '../study/quiz/results.ts';
import { shuffle } from '../study/quiz/round.ts';
import { element } from './element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { areSingleKeysOff, isCommand } from './single-keys.ts';
import { quizStrings, roundStrings } from '../site/quiz-strings.ts';
import { pressable, showOutcome } from './choices.ts';
import { write } from './elements.ts';
import { loadResults, saveResults } from './quiz-store.ts';
import { showStatistics } from './quiz-statistics.ts';
import answers from '../styles/quiz-answers.css?inline';
import css from '../styles/quiz-round.css?inline';

adoptStyles(answers);
adoptStyles(css);

/** A question of a round with the page it belongs to. */
export interface RoundQuestion extends AskedQuestion {
  /** What it belongs to: the number of its section, the address of its page. */
  scopes: string[];
  page: QuizTopic;
}

/** How far a round has come; noted in the history, so that a reader who comes back goes on. */
export interface RoundPlace {
  /** The questions in order, and which of them is asked now; past the last is the end. */
  ids: string[];
  at: number;
  missed: string[];
  /** The choices of the question that is asked now, in the order shown. */
  order?: number[];
  /** What was answered to it: the index of a choice, or what was typed. */
  answer?: number | string;
}

/** How a round ends: with its last question, or because the reader leaves it. */
export interface RoundEnd {
  finish: (missed: readonly RoundQuestion[]) => void;
  leave: () => void;
}

/** Asks the questions one after the other in `box`, from `place` on. */
export function playRound(
  box: HTMLElement,
  questions: readonly RoundQuestion[],
  end: RoundEnd,
  place: RoundPlace = { ids: questions.map(({ id }) => id), at: 0, missed: [] },
): void {
  let now = place;
  document.addEventListener('keydown', pressKey);
  ask();

  function ask(): void {
    const question = questions[now.at];
    if (question?.choices && now.order?.length !== question.choices.length) {
      now = { ...now, order: shuffle([...question.choices.keys()], Math.random) };
    }
    noteRound(now);
    if (!question) {
      document.removeEventListener('keydown', pressKey);
      return end.finish(questions.filter(({ id }) => now.missed.includes(id)));
    }
    drawQuestion(box, question, now);
    const field = box.querySelector('input');
    box.querySelector('.choices')?.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('li') : null;
      const index = [...(item?.parentElement?.children ?? [])].findIndex((other) => other === item);
      answer(question, now.order?.[index]);
    });
    box.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field?.value.trim()) answer(question, field.value);
      else field?.focus();
    });
    box.querySelector('.quit-one')?.addEventListener('click', () => answer(question, ''));
    box.querySelector('.next')?.addEventListener('click', () => {
      now = { ids: now.ids, at: now.at + 1, missed: now.missed };
      ask();
    });
    box.querySelector('.quit')?.addEventListener('click', () => {
      document.removeEventListener('keydown', pressKey);
      end.leave();
    });
    if (now.answer !== undefined) showAnswer(box, question, now);
    else (field ?? box.querySelector('h2'))?.focus();
  }

  /** Takes the first answer only. */
  function answer(question: RoundQuestion, answered: number | string | undefined): void {
    if (answered === undefined || now.answer !== undefined) return;
    const right = isRightAnswer(question, answered);
    const missed = right ? now.missed : [...now.missed, question.id];
    now = { ...now, missed, answer: answered };
    noteRound(now);
    const stored = saveResults(withAnswer(loadResults(), question.id, right));
    showStatistics();
    showAnswer(box, question, now);
    if (stored) return;
    box.querySelector('.verdict')?.append(document.createElement('br'), quizStrings.notKept);
  }

  /** 1 to 4 choose, unless such keys are switched off; Enter goes on where it does nothing else. */
  function pressKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (!isCommand(event) || !(target instanceof Element)) return;
    const isChoice = /^[1-4]$/u.test(key) && !areSingleKeysOff();
    const goesOn = key === 'Enter' && !target.closest('a, button, summary');
    const button = isChoice
      ? box.querySelectorAll<HTMLButtonElement>('.choices button')[Number(key) - 1]
      : goesOn ? box.querySelector<HTMLButtonElement>('.next') : undefined;
    if (!button) return;
    event.preventDefault();
    button.click();
  }
}

/** Notes how far a round has come, so that reloading and coming back lead there; or forgets it. */
export function noteRound(round: RoundPlace | undefined): void {
  history.replaceState({ ...history.state, round }, '');
}

function drawQuestion(box: HTMLElement, question: RoundQuestion, place: RoundPlace): void {
  const { at, ids, order = [] } = place;
  const [number, total] = [at + 1, ids.length];
  box.innerHTML =
    `<progress class="bar-of-round" max="${total}" value="${at}" aria-hidden="true"></progress>` +
    `<h2 tabindex="-1">${roundStrings.numbered(number, total)}<small></small></h2>` +
    `<p class="asked" id="asked"></p>` +
    (question.choices ? `<ol class="choices"></ol>` : FIELD) +
    `<p class="verdict" role="status"></p>` +
    `<div class="explained" hidden><p></p><p class="from"></p></div><p>` +
    `<button type="button" class="next" hidden>` +
    `${number < total ? roundStrings.next : roundStrings.toEnd}</button>` +
    `<button type="button" class="quit">${roundStrings.quit}</button></p>`;
  write('h2 small', question.page.title, box);
  write('.asked', question.question, box);
  const list = box.querySelector('.choices');
  if (!list) return;
  list.append(...order.map((index) => element('li', {}, question.choices?.[index] ?? '')));
  pressable(list);
}

/** The field of a written answer has the focus at once, so that it tells what is asked. */
const FIELD =
  `<form><label>${quizStrings.answer} <input type="text" aria-describedby="asked" autocomplete="off" ` +
  `autocapitalize="off" spellcheck="false"></label><button type="submit">${quizStrings.judge}</button>` +
  `<button type="button" class="quit-one">${roundStrings.dontKnow}</button></form>`;

function isRightAnswer(question: RoundQuestion, answered: number | string): boolean {
  const { choices, answer, accept = [] } = question;
  return choices ? answered === answer : isRight(String(answered), String(answer), accept);
}

/** Shows what was answered, whether it is right, and why. */
function showAnswer(box: HTMLElement, question: RoundQuestion, now: RoundPlace): void {
  const { order = [], answer = '' } = now;
  const right = isRightAnswer(question, answer);
  const place = order.findIndex((index) => index === question.answer);
  const list = box.querySelector('.choices');
  if (list) showOutcome(list, place, order.findIndex((index) => index === answer));
  const field = box.querySelector('input');
  if (field) Object.assign(field, { value: String(answer), readOnly: true });
  const shown = list ? (LETTERS[place] ?? '') : String(question.answer);
  write('.verdict', right ? roundStrings.correct : roundStrings.wrong(shown), box);
  box.querySelector('.verdict')?.classList.toggle('wrong', !right);
  explain(box, question);
  const next = box.querySelector<HTMLButtonElement>('.next');
  next?.removeAttribute('hidden');
  next?.focus();
}

function explain(box: HTMLElement, { explanation, notes, source }: RoundQuestion): void {
  const explained = box.querySelector<HTMLElement>('.explained');
  const from = explained?.querySelector('.from');
  if (!explained || !from) return;
  write('p', explanation, explained);
  const links = notes.flatMap(([url, label], index) => {
    const link = element('a', { href: url }, label);
    return index > 0 ? ['、', link] : [link];
  });
  from.append(`${quizStrings.notes}：`, ...links, `　${quizStrings.source}：${source}`);
  explained.hidden = false;
}
