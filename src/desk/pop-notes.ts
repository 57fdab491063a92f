import { pop, showPop } from './pop.ts';

/**
 * Shows the note that a mark leads to (`<a data-pop href="#e1a2b3">`) beside the mark and moves the focus there; closing it
 * gives the focus back. Without scripts the mark is a plain link to the note.
 */
export function popNote(mark: HTMLAnchorElement) {
  const note = document.getElementById(mark.hash.slice(1));
  if (!note) return;
  showPop(mark, [...note.childNodes].map((child) => child.cloneNode(true)));
  pop.focus({ preventScroll: true });
  const giveBack = (event: ToggleEvent) => {
    if (event.newState === 'closed' && pop.contains(document.activeElement)) mark.focus({ preventScroll: true });
  };
  pop.addEventListener('beforetoggle', giveBack, { once: true });
}
