import { element } from './element.ts';
import { recall, remember, STORED } from './storage.ts';
import { clientStrings } from '../site/strings.ts';

/**
 * Makes the red sheet answer to presses: each word to learn becomes a button that stays open once
 * it is pressed, and the switch is remembered. That words are hidden, and shown under the pointer
 * or the focus, is the stylesheet's doing.
 */
const box = document.querySelector<HTMLInputElement>('#red');
const terms = [...document.querySelectorAll<HTMLElement>('.term')];
const status = element('p', { class: 'visually-hidden', role: 'status' });
document.body.append(status);

if (box) {
  settle(box.checked);
  // The press that loads this script may have been one of the switch.
  if (box.checked !== Boolean(recall(STORED.redSheet))) change();
  box.addEventListener('change', change);
}

function change() {
  if (!box) return;
  settle(box.checked);
  remember(STORED.redSheet, box.checked ? '1' : null);
  status.textContent = box.checked
    ? clientStrings.hiddenTerms(terms.length)
    : clientStrings.shownTerms;
}

document.addEventListener('click', ({ target }) => {
  const term = target instanceof Element && target.closest<HTMLElement>('.term');
  if (term && box?.checked && getSelection()?.isCollapsed !== false) flip(term);
});

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (
    !box?.checked ||
    !(target instanceof HTMLElement) ||
    !target.matches('.term') ||
    (key !== 'Enter' && key !== ' ')
  )
    return;
  event.preventDefault();
  flip(target);
});

/**
 * Opens a hidden word for good, or hides it again, even where pointer and focus still rest on it.
 */
function flip(term: HTMLElement) {
  const opens = !('open' in term.dataset);
  term.toggleAttribute('data-open', opens);
  term.toggleAttribute('data-shut', !opens);
  if (!opens) {
    const relent = () => delete term.dataset['shut'];
    term.addEventListener('pointerleave', relent, { once: true });
    term.addEventListener('blur', relent, { once: true });
  }
  name(term, terms.indexOf(term));
}

/**
 * Arms or disarms all words. A link within a button could not be reached, so it leads nowhere
 * meanwhile.
 */
function settle(on: boolean) {
  for (const [place, term] of terms.entries()) {
    delete term.dataset['open'];
    term.toggleAttribute('tabindex', on);
    if (on) term.tabIndex = 0;
    name(term, place, on);
    for (const link of term.querySelectorAll('a')) {
      move(link, on ? 'href' : 'data-href', on ? 'data-href' : 'href');
      link.toggleAttribute('data-pop-term', !on);
    }
  }
}

function name(term: HTMLElement, place: number, on = true) {
  const open = 'open' in term.dataset;
  set(term, 'role', on && 'button');
  set(term, 'aria-pressed', on && String(open));
  set(term, 'aria-label', on && !open && clientStrings.hiddenTerm(place + 1, terms.length));
}

function set(element: Element, attribute: string, value: string | false) {
  if (value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function move(element: Element, from: string, to: string) {
  const value = element.getAttribute(from);
  if (value === null) return;
  element.setAttribute(to, value);
  element.removeAttribute(from);
}
