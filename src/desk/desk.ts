import './contents.ts';
import './theme.ts';

/**
 * What every page loads: the theme, the marked contents, and one listener for all the rest, which is
 * loaded when it is first asked for. Nothing here is needed to read.
 */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target } = event;
  const mark = target.closest<HTMLAnchorElement>('a[data-pop]');
  const anchor = target.closest<HTMLAnchorElement>('a.anchor');
  const choice = target.closest('.quiz .choices > li');
  const figure = target.closest('.diagram button, .diagram .scroll')?.closest<HTMLElement>('.diagram');
  if (mark) {
    event.preventDefault();
    void import('./pop-notes.ts').then(({ popNote }) => popNote(mark));
  } else if (anchor) {
    void import('./copy-link.ts').then(({ copyLink }) => copyLink(anchor));
  } else if (choice && quiz && !quiz.dataset['started']) {
    void import('./page-quiz.ts').then(({ startPageQuiz, choose }) => (startPageQuiz(quiz), choose(choice)));
  } else if (figure && getSelection()?.isCollapsed !== false) {
    enlarge(figure);
  }
});

const quiz = document.querySelector<HTMLElement>('.quiz');
if (quiz) {
  const near = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    near.disconnect();
    void import('./page-quiz.ts').then(({ startPageQuiz }) => startPageQuiz(quiz));
  });
  near.observe(quiz);
}

document.addEventListener('keydown', (event) => {
  if (!(event.target instanceof Element)) return;
  const { target } = event;
  if (event.key === 'Enter' && target.matches('.diagram .scroll')) {
    event.preventDefault();
    enlarge(target.closest<HTMLElement>('.diagram'));
  } else if (['?', 't', '[', ']'].includes(event.key) && isCommand(event, target)) {
    event.preventDefault();
    void import('./keys.ts').then(({ pressKey }) => pressKey(event.key));
  }
});

function enlarge(figure: HTMLElement | null) {
  if (figure) void import('./large-diagram.ts').then(({ enlargeDiagram }) => enlargeDiagram(figure));
}

/** A single key is a command only where nobody types, and while no dialog is open. */
function isCommand(event: KeyboardEvent, target: Element): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !target.closest('input, textarea, select, [contenteditable]') && !document.querySelector('dialog[open]');
}
