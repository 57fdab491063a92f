import { write } from './elements.ts';

/** A page whose form leads into a round of questions or a review of cards, and back. */
export interface Room {
  form: HTMLFormElement;
  /** Where the round or the review is shown. */
  box: HTMLElement;
  enter: () => void;
  leave: () => void;
  /** Says something beside the form. */
  say: (words: string) => void;
}

/** The room that the page is about; `begin` is called when the reader sends the form off. */
export function openRoom(begin: () => void): Room {
  const form = document.querySelector<HTMLFormElement>('.room .wish');
  const box = document.querySelector<HTMLElement>('.room .round');
  if (!form || !box) throw new Error('no room');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin();
  });
  // Until now a press would have been lost.
  form.querySelectorAll('button').forEach((button) => (button.disabled = false));
  const show = (isInside: boolean) => {
    form.hidden = isInside;
    box.hidden = !isInside;
  };
  return {
    form,
    box,
    enter: () => show(true),
    leave() {
      show(false);
      box.replaceChildren();
      form.querySelector('button')?.focus();
    },
    say: (words) => write('.say', words, form),
  };
}
