import { element } from './element.ts';
import find from '../search/ui/find-form.css?inline';
import css from '../search/ui/search-dialog.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { searchLabels } from '../site/search-labels.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page with the focus in its field, which takes what is typed while the
 * search itself is still on its way; `typed` was typed before. Escape, the button or a press beside
 * the dialog closes it and gives the focus back; query and results stay in it. On the search page,
 * which has a field of its own, that one gets the focus.
 */
export function openSearch(typed = ''): void {
  const own = document.querySelector<HTMLInputElement>('main zukai-search input');
  if (!own) {
    dialog ??= build();
    if (!dialog.open) dialog.showModal();
  }
  const field = own ?? dialog?.querySelector('input');
  if (typed && field) field.value = typed;
  field?.focus();
  if (!typed) field?.select();
  // Where it cannot be loaded, the form leads to the search page, as without script.
  loadSearch().catch(() => own ?? field?.form?.submit());
}

/** Loads the search, which then answers in every field that is its own. */
export function loadSearch(): Promise<unknown> {
  return import('../search/ui/zukai-search.ts');
}

function build(): HTMLDialogElement {
  adoptStyles(find + css);
  const { title, input, close } = searchLabels;
  const action = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.pathname;
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': input,
    placeholder: input,
    autocomplete: 'off',
  });
  const form = element('form', { class: 'find', role: 'search', action }, field);
  const button = element('button', { type: 'button', class: 'close' }, close);
  const made = element(
    'dialog',
    { class: 'search', 'aria-label': title },
    element('zukai-search' as 'div', {}, form),
    button,
  );
  made.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    // A link to a place on this very page would leave the dialog in the way.
    if (link || target === made || (target as Element).closest('.close')) shut(Boolean(link));
  });
  // In a search field the first Escape would only empty it.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    shut();
  });
  document.body.append(made);
  return made;

  /** Only who has followed a link is led back here by the history. */
  function shut(isFollowed = false) {
    if (!isFollowed) history.replaceState({ ...history.state, search: undefined }, '');
    made.close();
  }
}
