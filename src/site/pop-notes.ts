/**
 * Shows the note a mark leads to (`<a data-pop href="#e1a2b3">`) beside the mark instead of jumping to it.
 * Without this script the mark is a plain link to the note.
 */
const pop = document.createElement('div');
pop.className = 'pop';
pop.popover = 'auto';
pop.tabIndex = -1;
pop.setAttribute('role', 'note');

document.addEventListener('click', (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-pop]') : null;
  const note = mark && document.getElementById(mark.hash.slice(1));
  if (!mark || !note || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pop.replaceChildren(...[...note.childNodes].map((child) => child.cloneNode(true)));
  document.body.append(pop);
  pop.showPopover();
  place(mark.getBoundingClientRect());
  pop.focus({ preventScroll: true });
  pop.addEventListener('toggle', (toggle) => toggle.newState === 'closed' && mark.focus({ preventScroll: true }), {
    once: true,
  });
});

/** Puts the note under the mark, or above it when there is no room, and never past the edges of the window. */
function place(mark: DOMRect) {
  const edge = 16;
  const { width, height } = pop.getBoundingClientRect();
  const left = Math.max(edge, Math.min(mark.left - 20, document.documentElement.clientWidth - width - edge));
  const below = mark.bottom + 8;
  const top = below + height > innerHeight - edge && mark.top - height - 8 > edge ? mark.top - height - 8 : below;
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${top + scrollY}px`;
}
