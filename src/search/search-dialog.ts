import { element } from './element.ts';
import { labels } from './labels.ts';
import './zukai-search.ts';
import type { ZukaiSearch } from './zukai-search.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page; Escape, the button or a press beside it closes it and gives the focus back. On the search
 * page, which has a field of its own, it goes there.
 */
export function openSearch(): void {
  const own = document.querySelector<ZukaiSearch>('main zukai-search');
  if (own) {
    own.focusField();
    return;
  }
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<ZukaiSearch>('zukai-search')?.focusField();
}

function build(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close' }, labels.close);
  const made = element('dialog', { class: 'search', 'aria-label': labels.title }, element('zukai-search' as 'div'), close);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());
  // In a search field the first Escape would only empty it.
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) made.close();
  });
  // A link to a place on this very page leaves the dialog in the way.
  made.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && made.close());
  document.body.append(made);
  return made;
}
