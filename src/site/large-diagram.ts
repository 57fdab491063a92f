/** Opens a figure over the whole window, from its button, a click on the drawing, or Enter on it. */
const dialog = document.createElement('dialog');
dialog.className = 'large';
dialog.innerHTML = '<div class="stage" tabindex="0"></div><form method="dialog"><button>閉じる</button></form>';

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const figure = event.target.closest<HTMLElement>('.diagram');
  if (figure && event.target.closest('.scroll, button') && getSelection()?.isCollapsed !== false) open(figure);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.target instanceof Element) || !event.target.matches('.diagram .scroll')) return;
  event.preventDefault();
  open(event.target.closest<HTMLElement>('.diagram'));
});

/** Moves the drawing into the dialog and back again, so that no id is ever on the page twice. */
function open(figure: HTMLElement | null) {
  const box = figure?.querySelector<HTMLElement>('.scroll');
  const svg = box?.querySelector('svg');
  const stage = dialog.querySelector('.stage');
  if (!figure || !box || !svg || !stage) return;
  box.style.minHeight = `${box.offsetHeight}px`;
  dialog.setAttribute('aria-label', figure.querySelector('figcaption')?.innerText ?? '');
  stage.replaceChildren(svg);
  document.body.append(dialog);
  dialog.showModal();
  dialog.addEventListener(
    'close',
    () => {
      box.append(svg);
      box.style.minHeight = '';
    },
    { once: true },
  );
}
