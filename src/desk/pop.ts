const pop = document.createElement('div');
pop.className = 'pop';
pop.id = 'pop';
pop.popover = 'auto';
pop.tabIndex = -1;
pop.setAttribute('role', 'note');

/** The one box that notes are shown in. */
export { pop };

/** Shows something beside the words it belongs to. Escape or a press elsewhere closes it. The focus stays where it is. */
export function showPop(mark: HTMLElement, content: readonly Node[]) {
  pop.replaceChildren(...content);
  // Inside the text, so that who goes through the page by its landmarks finds it there.
  document.querySelector('main')?.append(pop);
  pop.showPopover();
  place(mark.getBoundingClientRect());
}

/** Puts the box under the words, or above them when there is no room, and never past the edges of the window. */
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
