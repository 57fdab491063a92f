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

/** How a round ends: with its last question, or because the reader leaves it. */
export interface RoundEnd {
  finish: (missed: readonly RoundQuestion[]) => void;
  leave: () => void;
}

/** Asks the questions one after the other in `box`. */
export function playRound(box: HTMLElement, questions: readonly RoundQuestion[], end: RoundEnd): void {
  const missed: RoundQuestion[] = [];
  document.addEventListener('keydown', pressKey);
  ask(0);

  function ask(index: number): void {
    const question = questions[index];
    if (!question) {
      document.removeEventListener('keydown', pressKey);
      return end.finish(missed);
    }
    askQuestion(box, question, { number: index + 1, total: questions.length }, (right) => {
      if (!right) missed.push(question);
      const kept = saveResults(withAnswer(loadResults(), question.id, right));
      showStatistics();
      if (!kept) box.querySelector('.verdict')?.append(document.createElement('br'), quizStrings.notKept);
      const next = box.querySelector<HTMLButtonElement>('.next');
      next?.addEventListener('click', () => ask(index + 1));
      next?.focus();
    });
    box.querySelector('.quit')?.addEventListener('click', () => {
      document.removeEventListener('keydown', pressKey);
      end.leave();
    });
    box.querySelector<HTMLElement>('h2')?.focus();
  }

  /** 1 to 4 choose, unless the reader has switched such keys off; Enter goes on where it does nothing else. */
  function pressKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (!isCommand(event) || !(target instanceof Element)) return;
    const choice = /^[1-4]$/u.test(key) && !areSingleKeysOff() ? box.querySelectorAll<HTMLButtonElement>('.choices button')[Number(key) - 1] : undefined;
    const next = key === 'Enter' && !target.closest('a, button, summary') ? box.querySelector<HTMLButtonElement>('.next') : undefined;
    const button = choice ?? next;
    if (!button) return;
    event.preventDefault();
    button.click();
  }
}

interface Place {
  number: number;
  total: number;
}

function askQuestion(box: HTMLElement, question: RoundQuestion, { number, total }: Place, answered: (right: boolean) => void): void {
  const field = `<form><label>${quizStrings.answer} <input type="text" autocomplete="off" autocapitalize="off" spellcheck="false"></label>` +
    `<button type="submit">${quizStrings.judge}</button><button type="button" class="quit-one">${roundStrings.dontKnow}</button></form>`;
  box.innerHTML =
    `<progress class="bar-of-round" max="${total}" value="${number - 1}" aria-hidden="true"></progress>` +
    `<h2 tabindex="-1">${roundStrings.numbered(number, total)}<small></small></h2><p class="asked"></p>` +
    (question.choices ? `<ol class="choices"></ol>` : field) +
    `<p class="verdict" role="status"></p><div class="explained" hidden><p></p><p class="from"></p></div>` +
    `<p><button type="button" class="next" hidden>${number < total ? roundStrings.next : roundStrings.toEnd}</button>` +
    `<button type="button" class="quit">${roundStrings.quit}</button></p>`;
  write('h2 small', question.page.title, box);
  write('.asked', question.question, box);
  if (question.choices) askChoice(box, question, question.choices, settle);
  else askShort(box, question, settle);

  function settle(right: boolean, shown: string): void {
    write('.verdict', right ? roundStrings.correct : roundStrings.wrong(shown), box);
    box.querySelector('.verdict')?.classList.toggle('wrong', !right);
    explain(box, question);
    box.querySelector('.next')?.removeAttribute('hidden');
    answered(right);
  }
}

type Settle = (right: boolean, shown: string) => void;

function askChoice(box: HTMLElement, { answer }: RoundQuestion, choices: readonly string[], settle: Settle): void {
  const list = box.querySelector('.choices');
  if (!list) return;
  const order = shuffle([...choices.keys()], Math.random);
  for (const index of order) {
    list.append(element('li', {}, choices[index] ?? ''));
  }
  pressable(list);
  const right = order.findIndex((index) => index === answer);
  let done = false;
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('li') : null;
    if (!item || done) return;
    done = true;
    const chosen = [...list.children].indexOf(item);
    showOutcome(list, right, chosen);
    settle(chosen === right, LETTERS[right] ?? '');
  });
}

function askShort(box: HTMLElement, { answer, accept = [] }: RoundQuestion, settle: Settle): void {
  const form = box.querySelector('form');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.readOnly) return;
    if (field.value.trim() === '') field.focus();
    else judge(field.value);
  });
  form.querySelector('.quit-one')?.addEventListener('click', () => field.readOnly || judge(''));

  function judge(typed: string): void {
    if (field) field.readOnly = true;
    settle(isRight(typed, String(answer), accept), String(answer));
  }
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
