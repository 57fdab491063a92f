import { adoptStyles } from './adopt-styles.ts';
import { clientStrings } from '../site/strings.ts';
import overlays from '../styles/overlays.css?inline';

adoptStyles(overlays);

const dialog = document.createElement('dialog');
dialog.className = 'large';
dialog.innerHTML = `<div class="stage" tabindex="0"></div><form method="dialog"><button type="submit">${clientStrings.close}</button></form>`;

/**
 * Shows a figure over the whole window until Escape or its button closes it. The drawing is moved
 * and moved back, so that no id is ever on the page twice; its box keeps its height meanwhile.
 */
export function enlargeDiagram(figure: HTMLElement) {
  const box = figure.querySelector<HTMLElement>('.scroll');
  const svg = box?.querySelector('svg');
  const stage = dialog.querySelector<HTMLElement>('.stage');
  if (!box || !svg || !stage) return;
  box.style.minHeight = `${box.offsetHeight}px`;
  dialog.setAttribute('aria-label', box.getAttribute('aria-label') ?? '');
  const { width, height } = svg.viewBox.baseVal;
  stage.style.setProperty('--ratio', String(width / height));
  stage.style.setProperty('--drawn', `${width}px`);
  stage.replaceChildren(svg);
  document.body.append(dialog);
  dialog.showModal();
  stage.scrollTo(0, 0);
  dialog.addEventListener('close', putBack, { once: true });

  function putBack() {
    if (svg) box?.append(svg);
    if (box) box.style.minHeight = '';
  }
}
