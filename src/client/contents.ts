import { currentHeading, isAt, type ScrollPlace } from './current-heading.ts';

/** Marks, in the contents of the page, the heading that was asked for or else is being read. */
const box = document.querySelector('.contents');
const links = [...(box?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const headings = links.map(({ hash }) =>
  document.getElementById(decodeURIComponent(hash.slice(1))),
);
let asked = askedFor();
/** Whether the page has come to the heading that was asked for. */
let isThere = false;

if (links.length > 0) {
  mark();
  addEventListener('scroll', mark, { passive: true });
  addEventListener('resize', mark, { passive: true });
  addEventListener('hashchange', ask);
}
box?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLAnchorElement)) return;
  // On a phone the folded contents would cover the place they lead to.
  box.querySelector('details')?.removeAttribute('open');
  // A link that is pressed again changes no hash.
  setTimeout(ask);
});

function ask() {
  asked = askedFor();
  isThere = false;
  mark();
}

function askedFor(): number {
  return links.findIndex(({ hash }) => hash === location.hash);
}

function mark() {
  const { clientHeight, scrollHeight } = document.documentElement;
  const place = {
    viewport: clientHeight,
    scrolled: scrollY,
    scrollable: scrollHeight - clientHeight,
  };
  const offsets = headings.map(offsetOf);
  const marked = isAsked(offsets[asked], place) ? asked : currentHeading(offsets, place);
  links.forEach((link, index) => {
    link.classList.toggle('now', index === marked);
    if (index === marked) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

/** What was asked for counts from when the page has come there until the reader scrolls on. */
function isAsked(offset: number | undefined, place: ScrollPlace): boolean {
  const here = offset !== undefined && isAt(offset, place);
  if (isThere && !here) asked = -1;
  isThere = here;
  return here;
}

/** How far a heading lies below where a link to it scrolls: each has a margin of its own. */
function offsetOf(heading: HTMLElement | null): number {
  if (!heading) return Infinity;
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  const margin = getComputedStyle(heading).scrollMarginTop;
  const line = (parseFloat(padding) || 0) + (parseFloat(margin) || 0);
  return heading.getBoundingClientRect().top - line;
}
