import { element } from './element.ts';
import { panMap } from './pan-map.ts';
import { moveInTree, type TreeItem } from './tree-keys.ts';

/**
 * Makes a tree (WAI-ARIA: navigation tree) of the nested lists, which fold as `<details>` until
 * then: one stop of the tab key, arrows, Home, End, `*`, and letters to jump. The looks stay as
 * they are.
 */
const tree = document.querySelector<HTMLElement>('[data-tree]');
if (tree) growTree(tree);
const map = document.querySelector<HTMLElement>('.chapter-map');
const mapBox = map?.querySelector<HTMLElement>('.scroll');
if (map && mapBox) panMap(map, mapBox);
document.querySelector('[data-print]')?.addEventListener('click', () => print());

function growTree(root: HTMLElement): void {
  root.setAttribute('role', 'tree');
  root.querySelectorAll('details').forEach(asBranch);
  root.querySelectorAll('li').forEach((item) => item.setAttribute('role', 'none'));
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a')];
  links.forEach(asItem);
  links[0]?.setAttribute('tabindex', '0');

  root.addEventListener('click', ({ target }) => {
    const link =
      target instanceof Element && target.closest('.fold')?.parentElement?.querySelector('a');
    if (!link) return;
    fold(link, link.ariaExpanded === 'true');
    if (!hasStop(root)) rove(links, link);
  });
  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLAnchorElement)) return;
    root.querySelector('a[tabindex="0"]')?.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
    showOnMap(target.hash);
  });
  root.addEventListener('keydown', (event) => pressKey(event, links));
  document.querySelectorAll<HTMLElement>('[data-fold]').forEach((button) =>
    button.addEventListener('click', () => {
      const close = button.dataset['fold'] === 'close';
      // The root stays open, so that its sections are in sight.
      links.slice(close ? 1 : 0).forEach((link) => fold(link, close));
      if (!hasStop(root)) rove(links, links[0]);
    }),
  );
}

/** A `<details>` becomes a sign to press, and a list that is hidden while it is folded. */
function asBranch(details: HTMLDetailsElement): void {
  const link = details.previousElementSibling;
  const list = details.querySelector('ul');
  if (!(link instanceof HTMLAnchorElement) || !list) return;
  const sign = element('span', { class: 'fold', 'aria-hidden': 'true' });
  list.setAttribute('role', 'group');
  list.id = `under-${link.hash.slice(1)}`;
  link.setAttribute('aria-owns', list.id);
  details.replaceWith(sign, list);
  fold(link, !details.open);
}

/**
 * Marks the node on the map beside the tree and moves it into view there; the page itself does not
 * move.
 */
function showOnMap(hash: string): void {
  const box = document.querySelector<HTMLElement>('.chapter-map .scroll');
  const node = hash && box?.querySelector(`a[href$="${hash}"]`);
  if (!box || !node) return;
  box.querySelector('.shown')?.classList.remove('shown');
  node.classList.add('shown');
  const [outer, inner] = [box.getBoundingClientRect(), node.getBoundingClientRect()];
  box.scrollBy({
    left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
    top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
  });
}

function asItem(link: HTMLAnchorElement): void {
  link.setAttribute('role', 'treeitem');
  link.tabIndex = -1;
}

function fold(link: HTMLAnchorElement, close: boolean): void {
  const list = listOf(link);
  if (!list) return;
  list.hidden = close;
  link.ariaExpanded = String(!close);
}

function listOf(link: HTMLAnchorElement): HTMLElement | null {
  return link.closest('li')?.querySelector<HTMLElement>(':scope > ul') ?? null;
}

function isVisible(link: Element | null): boolean {
  return link !== null && link.closest('ul[hidden]') === null;
}

/** Whether the tab key leads to an item that is in sight. */
function hasStop(root: HTMLElement): boolean {
  return isVisible(root.querySelector('a[tabindex="0"]'));
}

/** Leads the tab key to another item. */
function rove(links: readonly HTMLAnchorElement[], stop: HTMLAnchorElement | undefined): void {
  links.forEach((link) => (link.tabIndex = link === stop ? 0 : -1));
}

function pressKey(event: KeyboardEvent, links: readonly HTMLAnchorElement[]): void {
  const { key, target } = event;
  if (
    !(target instanceof HTMLAnchorElement) ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing
  )
    return;
  const visible = links.filter(isVisible);
  const move = moveInTree(key, visible.map(toItem), visible.indexOf(target));
  if (!move) return;
  event.preventDefault();
  // Letters are not commands of the page while they jump in the tree.
  event.stopPropagation();
  for (const index of move.open ?? []) fold(visible[index]!, false);
  if (move.close !== undefined) fold(visible[move.close]!, true);
  if (move.press) target.click();
  if (move.focus !== undefined) visible[move.focus]?.focus();
}

function toItem(link: HTMLAnchorElement): TreeItem {
  let level = 1;
  for (
    let list = link.closest('ul')?.parentElement?.closest('ul');
    list;
    list = list.parentElement?.closest('ul')
  )
    level += 1;
  const open = link.ariaExpanded;
  return { text: link.textContent ?? '', level, ...(open !== null && { open: open === 'true' }) };
}
