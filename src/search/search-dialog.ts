import { element } from './element.ts';
import { labels } from './labels.ts';
import './zukai-search.ts';
import { base } from './ui/search-address.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page; Escape, the button or a press beside it closes it and gives the focus back. On the search
 * page, which has a field of its own, it goes there.
 */
export function openSearch(): void {
  const own = document.querySelector<HTMLInputElement>('main zukai-search input');
  if (own) {
    own.focus();
    own.select();
    return;
  }
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

function build(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close' }, labels.close);
  const field = element('input', { type: 'search', name: 'q', 'aria-label': labels.input, placeholder: labels.input });
  const form = element('form', { class: 'find', role: 'search', action: `${base}search/` }, field);
  const search = element('zukai-search' as 'div', {}, form);
  const made = element('dialog', { class: 'search', 'aria-label': labels.title }, search, close);
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
