const box = document.querySelector<HTMLElement>('.chapter-map .scroll');

/** Marks the node on the map beside the tree and moves it into view there; the page itself does not move. */
export function showOnMap(hash: string): void {
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
