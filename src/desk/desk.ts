import { WRITING } from '../site/single-keys.ts';
import './contents.ts';
import './late-styles.ts';
import './markdown-button.ts';
import './theme.ts';
import './watch-quiz.ts';

/**
 * What every page loads: the theme, the marked contents, and one listener for all the rest, which is
 * loaded when it is first asked for. Nothing here is needed to read.
 */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target } = event;
  const mark = target.closest<HTMLAnchorElement>('a[data-pop]');
  const term = termAt(target);
  const anchor = target.closest<HTMLAnchorElement>('a.anchor');
  const figure = target.closest('.diagram button, .diagram .scroll')?.closest<HTMLElement>('.diagram');
  if (mark) {
    event.preventDefault();
    void import('./pop-notes.ts').then(({ popNote }) => popNote(mark));
  } else if (term && isTouch(event)) {
    event.preventDefault();
    void import('./pop-terms.ts').then(({ popTerm }) => popTerm(term));
  } else if (anchor) {
    void import('./copy-link.ts').then(({ copyLink }) => copyLink(anchor));
  } else if (figure && getSelection()?.isCollapsed !== false) {
    enlarge(figure);
  }
});

document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element)) return;
  const { target } = event;
  if (event.key === 'Enter' && target.matches('.diagram .scroll')) {
    event.preventDefault();
    enlarge(target.closest<HTMLElement>('.diagram'));
  } else if (['?', 't', 's', '[', ']'].includes(event.key) && isCommand(event, target)) {
    event.preventDefault();
    void import('./keys.ts').then(({ pressKey }) => pressKey(event.key));
  }
});

// When nothing else is to be done; not while writing, where it would keep what is about to change.
if (!import.meta.env.DEV) (window.requestIdleCallback ?? setTimeout)(() => void import('../offline/start.ts'));

if (document.getElementById('red')) void import('./red-sheet.ts');

// The pointer may rest on a term, or the focus stand on it, from before this script was there.
attend(document.querySelector('[data-pop-term]:is(:hover, :focus-visible)'));
document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && attend(event.target));
document.addEventListener('focusin', ({ target }) => target instanceof Element && target.matches(':focus-visible') && attend(target));

function attend(target: EventTarget | null) {
  const term = target instanceof Element && termAt(target);
  if (term) void import('./pop-terms.ts').then(({ attendTerm }) => attendTerm(term));
}

function termAt(target: Element): HTMLAnchorElement | null {
  return target.closest<HTMLAnchorElement>('a[data-pop-term]');
}

/** Where nothing can hover, a press has to open what the pointer would. Older browsers do not tell what pressed. */
function isTouch(event: MouseEvent): boolean {
  const type = event instanceof PointerEvent ? event.pointerType : '';
  return type === 'touch' || type === 'pen' || (type === '' && event.detail > 0 && matchMedia('(hover: none)').matches);
}

function enlarge(figure: HTMLElement | null) {
  if (figure) void import('./large-diagram.ts').then(({ enlargeDiagram }) => enlargeDiagram(figure));
}

/** A single key is a command only where nobody types, and while no dialog is open. */
function isCommand(event: KeyboardEvent, target: Element): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !target.closest(`${WRITING},[contenteditable]`) && !document.querySelector('dialog[open]');
}
