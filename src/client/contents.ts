/** Marks, in the contents of the page, the heading that the reader is below. */
const box = document.querySelector('.contents');
const links = [...(box?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const watch = new IntersectionObserver(mark, { rootMargin: '-120px 0px 0px' });

headings.forEach((heading) => heading && watch.observe(heading));
box?.addEventListener('click', (event) => {
  // On a phone the folded contents would cover the place they lead to.
  if (event.target instanceof HTMLAnchorElement) box.querySelector('details')?.removeAttribute('open');
});

function mark() {
  const passed = headings.findLastIndex((heading) => (heading?.getBoundingClientRect().top ?? Infinity) < 125);
  links.forEach((link, index) => {
    link.classList.toggle('now', index === passed);
    if (index === passed) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}
