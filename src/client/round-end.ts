import { element } from './element.ts';
import { roundStrings } from '../site/quiz-strings.ts';
import { button } from './elements.ts';
import type { RoundQuestion } from './play-round.ts';

/** How a reader may go on after a round. */
export interface NextRound {
  more: () => void;
  /** Asks the missed questions once more. */
  again: () => void;
  leave: () => void;
}

/**
 * Shows how the round went, with the questions that were missed and where their answers can be
 * read.
 */
export function showRoundEnd(
  box: HTMLElement,
  total: number,
  missed: readonly RoundQuestion[],
  next: NextRound,
): void {
  const title = element(
    'h2',
    { tabindex: '-1', class: 'end' },
    roundStrings.done(total, total - missed.length),
  );
  const acts = element(
    'p',
    {},
    button(roundStrings.more, next.more, 'next'),
    button(roundStrings.back, next.leave),
  );
  box.replaceChildren(title, acts);
  if (missed.length > 0) {
    title.after(
      element(
        'ul',
        { class: 'missed', 'aria-label': roundStrings.missed },
        ...missed.map(missedItem),
      ),
    );
    acts.firstElementChild?.after(button(roundStrings.wrongAgain, next.again));
  }
  title.focus();
}

function missedItem({ question, page, notes, choices, answer }: RoundQuestion): HTMLElement {
  const right = element(
    'b',
    {},
    roundStrings.rightAnswer(choices?.[Number(answer)] ?? String(answer)),
  );
  return element(
    'li',
    {},
    question,
    right,
    ' → ',
    element('a', { href: notes[0]?.[0] ?? page.url }, page.title),
  );
}
