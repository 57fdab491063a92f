import { element } from './element.ts';
import { quizStrings } from '../site/quiz-strings.ts';

/** Makes a button of every choice of a list that is not one yet. */
export function pressable(list: Element): void {
  for (const item of list.children) {
    if (item.firstElementChild?.localName === 'button') continue;
    item.append(element('button', { type: 'button' }, ...item.childNodes));
  }
}

/**
 * Shows which choice was right and which one was chosen; from then on pressing them does nothing.
 */
export function showOutcome(list: Element, right: number, chosen: number): void {
  [...list.children].forEach((item, index) => {
    item.querySelector('button')?.setAttribute('aria-disabled', 'true');
    if (index === right)
      mark(item, 'right', '○', index === chosen ? quizStrings.chosenRight : quizStrings.right);
    else if (index === chosen) mark(item, 'wrong', '×', quizStrings.chosenWrong);
    else mark(item, 'other');
  });
}

/** Takes the outcome away again. */
export function clearOutcome(list: Element): void {
  for (const item of list.querySelectorAll<HTMLElement>('[data-state]')) {
    delete item.dataset['state'];
    item.querySelector('small')?.remove();
    item.querySelector('button')?.removeAttribute('aria-disabled');
  }
}

/**
 * The sign lies over the end of the choice, so that nothing moves; the words are for those who do
 * not see it.
 */
function mark(item: Element, state: string, sign?: string, words?: string): void {
  if (item instanceof HTMLElement) item.dataset['state'] = state;
  if (!sign) return;
  const small = document.createElement('small');
  small.innerHTML = `<span aria-hidden="true">${sign}</span><span class="visually-hidden">（${words}）</span>`;
  item.querySelector('button')?.append(small);
}
