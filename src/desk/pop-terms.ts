import { deskStrings } from '../site/strings.ts';
import type { TermNote } from '../terms/term-entry.ts';
import { pop, showPop } from './pop.ts';

/** How long the pointer rests on a term before its note opens, and how long a note stays when the pointer leaves. */
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

/** Opens the note of a term that the pointer rests on or that has the focus, and closes it when both have gone. */
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

/** Shows the note, unless it is no longer wanted once the glossary is there; false without a note. */
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
    const stays = [pop, owner].some((part) => part?.matches(':hover') || part?.contains(document.activeElement));
    if (owner && !stays) pop.hidePopover();
  }, REST_MS);
}

let notes: Promise<Record<string, TermNote>> | undefined;

/** The notes of all terms, fetched once a page. An answer that fails is asked for again next time. */
async function readNotes(link: HTMLAnchorElement): Promise<Record<string, TermNote>> {
  notes ??= fetchNotes(new URL('../glossary.json', link.href));
  try {
    return await notes;
  } catch {
    notes = undefined;
    return {};
  }
}

async function fetchNotes(address: URL): Promise<Record<string, TermNote>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Record<string, TermNote>;
}

function contentOf([term, reading, expansion, definition]: TermNote, href: string): HTMLElement[] {
  const head = element('p', '');
  head.append(element('b', term), ...(reading ? [element('small', reading)] : []));
  const more = document.createElement('a');
  more.href = href;
  more.textContent = deskStrings.moreOnTerm;
  // For the pointer only: with the keyboard the term itself leads there, and Tab goes on in the text.
  more.tabIndex = -1;
  const english = element('p', expansion);
  english.lang = 'en';
  return [head, ...(expansion ? [english] : []), element('p', definition), more];
}

function element(name: 'p' | 'b' | 'small', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
