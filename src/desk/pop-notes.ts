const pop = document.createElement('div');
pop.className = 'pop';
pop.popover = 'auto';
pop.tabIndex = -1;
pop.setAttribute('role', 'note');

/**
 * Shows the note that a mark leads to (`<a data-pop href="#e1a2b3">`) beside the mark. Escape or a press elsewhere closes it
 * and gives the focus back. Without scripts the mark is a plain link to the note.
 */
export function popNote(mark: HTMLAnchorElement) {
  const note = document.getElementById(mark.hash.slice(1));
  if (!note) return;
  pop.replaceChildren(...[...note.childNodes].map((child) => child.cloneNode(true)));
  document.body.append(pop);
  pop.showPopover();
  place(mark.getBoundingClientRect());
  pop.focus({ preventScroll: true });
  const giveBack = (event: ToggleEvent) => {
    if (event.newState === 'closed' && pop.contains(document.activeElement)) mark.focus({ preventScroll: true });
  };
  pop.addEventListener('beforetoggle', giveBack, { once: true });
}

/** Puts the note under the mark, or above it when there is no room, and never past the edges of the window. */
function place(mark: DOMRect) {
  const edge = 16;
  const { width, height } = pop.getBoundingClientRect();
  const left = Math.max(edge, Math.min(mark.left - 20, document.documentElement.clientWidth - width - edge));
  const below = mark.bottom + 8;
  const above = mark.top - height - 8;
  const top = below + height > innerHeight - edge && above > edge ? above : below;
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${top + scrollY}px`;
}
