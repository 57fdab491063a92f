/**
 * The only part of the search that every page loads: opens it by the header’s link, `/` and Ctrl or ⌘ K, and begins to load it
 * when the reader’s hand, eye or finger comes near. Without it the link leads to the search page.
 */
const opener = '[data-search-open]';
const load = () => import('./search-dialog.ts');
const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLAnchorElement>(opener) : null);
const open = (event: Event, link = document.querySelector<HTMLAnchorElement>(opener)) => {
  event.preventDefault();
  load().then(
    ({ openSearch }) => openSearch(),
    () => link && location.assign(link.href),
  );
};

for (const near of ['pointerover', 'focusin', 'touchstart']) {
  addEventListener(near, (event) => void (linkOf(event) && load().catch(() => undefined)), { passive: true });
}
addEventListener('click', (event) => {
  const link = linkOf(event);
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event, link);
});
addEventListener('keydown', (event) => {
  const { target } = event;
  const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  const command = event.ctrlKey || event.metaKey ? event.key === 'k' : event.key === '/' && !typing;
  if (command && !event.altKey && !event.isComposing && !document.querySelector('dialog[open]')) open(event);
});
if (new URLSearchParams(location.search).has('mark')) void import('./mark-page.ts');
