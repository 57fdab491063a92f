import { roundStrings } from '../site/quiz-strings.ts';
import type { RoundQuestion } from './play-round.ts';

/** How a reader may go on after a round. */
export interface RoundEnd {
  more: () => void;
  /** Asks the missed questions once more. */
  again: (missed: readonly RoundQuestion[]) => void;
  leave: () => void;
}

/** Shows how the round went, with the questions that were missed and where their answers can be read. */
export function showRoundEnd(box: HTMLElement, { total, missed }: { total: number; missed: readonly RoundQuestion[] }, end: RoundEnd): void {
  const title = document.createElement('h2');
  title.tabIndex = -1;
  title.className = 'end';
  title.textContent = roundStrings.done(total, total - missed.length);
  const acts = document.createElement('p');
  acts.append(
    button(roundStrings.more, end.more, 'next'),
    ...(missed.length > 0 ? [button(roundStrings.wrongAgain, () => end.again(missed))] : []),
    button(roundStrings.back, end.leave),
  );
  box.replaceChildren(title, ...(missed.length > 0 ? [missedList(missed)] : []), acts);
  title.focus();
}

function missedList(missed: readonly RoundQuestion[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'missed';
  list.setAttribute('aria-label', roundStrings.missed);
  for (const missedOne of missed) {
    const { question, page, notes } = missedOne;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = notes[0]?.[0] ?? page.url;
    link.textContent = page.title;
    const right = document.createElement('b');
    right.textContent = roundStrings.rightAnswer(answerOf(missedOne));
    item.append(question, right, ' → ', link);
    list.append(item);
  }
  return list;
}

function answerOf({ choices, answer }: RoundQuestion): string {
  return choices?.[Number(answer)] ?? String(answer);
}

function button(label: string, press: () => void, name = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.textContent = label;
  element.addEventListener('click', press);
  return element;
}
