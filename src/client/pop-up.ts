import { element } from './element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { clientStrings } from '../site/strings.ts';
import type { TermNote } from '../content/terms/term-entry.ts';
import { loadJson } from './load-json.ts';
import overlays from '../styles/overlays.css?inline';

adoptStyles(overlays);

/** The one box that notes are shown in. */
const pop = element('div', {
  class: 'pop',
  id: 'pop',
  popover: 'auto',
  tabindex: '-1',
  role: 'note',
});

/**
 * How long the pointer rests on a term before its note opens, and how long a note stays when the
 * pointer leaves.
 */
const REST_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;
let owner: HTMLAnchorElement | undefined;

pop.addEventListener('pointerleave', leave);
pop.addEventListener('focusout', leave);
pop.addEventListener('toggle', ({ newState }) => {
  if (newState !== 'closed') return;
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
});

/**
 * Shows the note that a mark leads to (`<a data-pop href="#e1a2b3">`) beside the mark and moves the
 * focus there; closing it gives the focus back. Without scripts the mark is a plain link to the
 * note.
 */
export function popNote(mark: HTMLAnchorElement) {
  const note = document.getElementById(mark.hash.slice(1));
  if (!note) return;
  showPop(mark, [...note.childNodes].map((child) => child.cloneNode(true)));
  pop.focus({ preventScroll: true });
  const giveBack = (event: ToggleEvent) => {
    if (event.newState === 'closed' && pop.contains(document.activeElement))
      mark.focus({ preventScroll: true });
  };
  pop.addEventListener('beforetoggle', giveBack, { once: true });
}

/**
 * Opens the note of a term that the pointer rests on or that has the focus, and closes it when both
 * have gone.
 */
export function attendTerm(link: HTMLAnchorElement) {
  const held = link.matches(':focus-visible');
  clearTimeout(timer);
  link.addEventListener(held ? 'blur' : 'pointerleave', leave, { once: true });
  if (owner === link && pop.matches(':popover-open')) return;
  const stays = () => link.matches(':hover, :focus-visible');
  timer = setTimeout(() => void showTerm(link, stays), held ? 0 : REST_MS);
}

/** Opens the note of a term at once; without the glossary the link is followed. */
export async function popTerm(link: HTMLAnchorElement) {
  if (!(await showTerm(link))) location.assign(link.href);
}

/**
 * Shows the note, unless it is no longer wanted once the glossary is there; false without a note.
 */
async function showTerm(link: HTMLAnchorElement, isWanted = () => true): Promise<boolean> {
  const note = (await readNotes(link))[decodeURIComponent(link.hash.slice(1))];
  if (!note || !isWanted()) return Boolean(note);
  owner?.removeAttribute('aria-describedby');
  owner = link;
  link.setAttribute('aria-describedby', pop.id);
  showPop(link, contentOf(note, link.href));
  return true;
}

function leave() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const stays = [pop, owner].some(
      (part) => part?.matches(':hover') || part?.contains(document.activeElement),
    );
    if (owner && !stays) pop.hidePopover();
  }, REST_MS);
}

/** The notes of all terms; none where they cannot be loaded. */
function readNotes({ href }: HTMLAnchorElement): Promise<Record<string, TermNote>> {
  return loadJson<Record<string, TermNote>>(new URL('../glossary.json', href).href).catch(
    () => ({}),
  );
}

function contentOf([term, reading, expansion, definition]: TermNote, href: string): HTMLElement[] {
  // For the pointer only: with the keyboard the term itself leads there, and Tab goes on in the
  // text.
  const more = element('a', { href, tabindex: '-1' }, clientStrings.moreOnTerm);
  const name = element(
    'p',
    {},
    element('b', {}, term),
    ...(reading ? [element('small', {}, reading)] : []),
  );
  return [
    name,
    ...(expansion ? [element('p', { lang: 'en' }, expansion)] : []),
    element('p', {}, definition),
    more,
  ];
}

/**
 * Shows something beside the words it belongs to. Escape or a press elsewhere closes it. The focus
 * stays where it is.
 */
function showPop(mark: HTMLElement, content: readonly Node[]) {
  pop.replaceChildren(...content);
  // Inside the text, so that who goes through the page by its landmarks finds it there.
  document.querySelector('main')?.append(pop);
  pop.showPopover();
  place(mark.getBoundingClientRect());
}

/**
 * Puts the box under the words, or above them when there is no room, and never past the edges of
 * the window.
 */
function place(mark: DOMRect) {
  const edge = 16;
  const { width, height } = pop.getBoundingClientRect();
  const left = Math.max(
    edge,
    Math.min(mark.left - 20, document.documentElement.clientWidth - width - edge),
  );
  const below = mark.bottom + 8;
  const above = mark.top - height - 8;
  const top = below + height > innerHeight - edge && above > edge ? above : below;
  pop.style.left = `${left + scrollX}px`;
  pop.style.top = `${top + scrollY}px`;
}
