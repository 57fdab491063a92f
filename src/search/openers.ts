/**
 * The only part of the search that every page loads: opens it by the header’s link, `/` and Ctrl or ⌘ K, and begins to load it
 * when a pointer or the focus comes near. Where it cannot be loaded, the link leads to the search page as without script.
 */
import { areSingleKeysOff, WRITING } from '../site/single-keys.ts';

const opener = '[data-search-open]';
const load = () => import('./search-dialog.ts');
const isIn = ({ target }: Event, selector: string) => target instanceof Element && target.closest(selector);
const open = (event: Event) => {
  event.preventDefault();
  load().then(
    ({ openSearch }) => openSearch(),
    () => location.assign(document.querySelector<HTMLAnchorElement>(opener)!.href),
  );
};

for (const near of ['pointerover', 'focusin']) {
  addEventListener(near, (event) => isIn(event, opener) && load().catch(() => {}));
}
addEventListener('click', (event) => {
  if (isIn(event, opener) && !event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
});
addEventListener('keydown', (event) => {
  const { key } = event;
  if (event.altKey || event.isComposing || isIn(event, 'dialog')) return;
  if (event.ctrlKey || event.metaKey ? key === 'k' : key === '/' && !isIn(event, WRITING) && !areSingleKeysOff()) open(event);
});
if (/[?&]mark=/.test(location.search)) void import('./mark-page.ts');
