import { areSingleKeysOff, isCommand } from './single-keys.ts';
import { typedEarly } from './head-script.ts';
import { loadSearch, openSearch } from './open-search.ts';
import { changeTheme } from './theme.ts';
import './watch-quiz.ts';

/**
 * The one script that every page loads, after it can be read: it knows what a press, a key or a
 * look asks for, and imports that then. What a page is about as a whole (a round, a review, the
 * tree of a map, the search) is imported at once.
 */

/** What a press on an element does; the first that fits counts. */
const presses: Readonly<
  Record<string, (element: HTMLAnchorElement, event: MouseEvent) => unknown>
> = {
  '[data-theme-switch]': changeTheme,
  '[data-search-open]': (_, event) => search(event),
  'a[data-pop]': (mark, event) => {
    event.preventDefault();
    return import('./pop-up.ts').then(({ popNote }) => popNote(mark));
  },
  'a[data-pop-term]': (term, event) => {
    if (!isTouch(event)) return;
    event.preventDefault();
    return import('./pop-up.ts').then(({ popTerm }) => popTerm(term));
  },
  'a.anchor': (anchor) => import('./copy.ts').then(({ copyLink }) => copyLink(anchor)),
  '.diagram :is(button, .scroll)': (part) => getSelection()?.isCollapsed !== false && enlarge(part),
};

/** What a key does by itself. Only `?` works where the reader has switched single keys off. */
const keys: Readonly<Record<string, () => unknown>> = {
  '?': () => import('./key-help.ts').then(({ showKeys }) => showKeys()),
  '/': () => openSearch(),
  t: changeTheme,
  s: () => document.getElementById('red')?.click(),
  '[': () => follow('prev'),
  ']': () => follow('next'),
};

/** What pages are about, by what they show. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  '[data-questions]': () => import('./quiz-page.ts'),
  '[data-cards]': () => import('./cards-page.ts'),
  '[data-tree]': () => import('./outline-tree.ts'),
  '[data-sheet-controls]': () => import('./sheet-switches.ts'),
  'main zukai-search': loadSearch,
};

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  for (const [selector, press] of Object.entries(presses)) {
    const element = event.target.closest<HTMLAnchorElement>(selector);
    if (element) {
      press(element, event);
      return;
    }
  }
});

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key === 'k' && !document.querySelector('dialog[open]'))
    search(event);
  else if (!isCommand(event)) return;
  else if (key === 'Enter' && target instanceof HTMLElement && target.matches('.diagram .scroll')) {
    event.preventDefault();
    enlarge(target);
  } else if (keys[key] && (key === '?' || !areSingleKeysOff())) {
    event.preventDefault();
    keys[key]();
  }
});

// The pointer may rest on a term, or the focus stand on it, from before this script was there.
attend(
  document.querySelector(':is([data-pop-term], [data-search-open]):is(:hover, :focus-visible)'),
);
document.addEventListener(
  'pointerover',
  (event) => event.pointerType === 'mouse' && attend(event.target),
);
document.addEventListener(
  'focusin',
  ({ target }) => target instanceof Element && target.matches(':focus-visible') && attend(target),
);

for (const act of ['pointerover', 'pointerdown', 'keydown', 'focusin', 'scroll']) {
  addEventListener(act, () => import('./enhance.ts'), { capture: true, once: true, passive: true });
}

for (const [selector, load] of Object.entries(modules))
  if (document.querySelector(selector)) void load();
if (/[?&]mark=/.test(location.search)) void import('../search/ui/mark-page.ts');

// A reader who comes back from a result of the search goes on there.
for (const event of ['pageshow', 'popstate']) addEventListener(event, resumeSearch);

const [, typed] = /\/(.*)/u.exec(typedEarly()) ?? [];
if (typed !== undefined && !areSingleKeysOff()) openSearch(typed);

/** Begins what a resting pointer or the focus announces. */
function attend(target: EventTarget | null) {
  if (!(target instanceof Element)) return;
  const term = target.closest<HTMLAnchorElement>('a[data-pop-term]');
  if (term) void import('./pop-up.ts').then(({ attendTerm }) => attendTerm(term));
  if (target.closest('[data-search-open]')) loadSearch().catch(() => {});
}

function search(event: Event) {
  event.preventDefault();
  openSearch();
}

function resumeSearch() {
  if (history.state?.search) openSearch();
}

function follow(rel: 'prev' | 'next') {
  const link = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`);
  if (link) location.assign(link.href);
}

function enlarge(part: HTMLElement) {
  const figure = part.closest<HTMLElement>('.diagram');
  if (figure)
    void import('./large-diagram.ts').then(({ enlargeDiagram }) => enlargeDiagram(figure));
}

/**
 * Where nothing can hover, a press has to open what the pointer would. Older browsers do not tell
 * what pressed.
 */
function isTouch(event: MouseEvent): boolean {
  const type = event instanceof PointerEvent ? event.pointerType : '';
  return (
    type === 'touch' ||
    type === 'pen' ||
    (type === '' && event.detail > 0 && matchMedia('(hover: none)').matches)
  );
}
