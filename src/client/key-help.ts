import { element } from './element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { areSingleKeysOff, switchSingleKeys } from './single-keys.ts';
import { keyHelp, clientStrings } from '../site/strings.ts';
import overlays from '../styles/overlays.css?inline';

let dialog: HTMLDialogElement | undefined;

/** Shows what each key does, with the switch for the single ones. */
export function showKeys(): void {
  dialog ??= build();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  adoptStyles(overlays);
  const help = element('dialog', { class: 'keys', 'aria-labelledby': 'keys-title' });
  const rows = keyHelp.map(
    ([keys, action]) =>
      `<dt>${keys.map((key) => `<kbd>${key}</kbd>`).join(' ')}</dt><dd>${action}</dd>`,
  );
  help.innerHTML =
    `<h2 id="keys-title">${clientStrings.keys}</h2><dl>${rows.join('')}</dl>` +
    `<label><input type="checkbox">${clientStrings.singleKeys}</label>` +
    `<form method="dialog"><button type="submit">${clientStrings.close}</button></form>`;
  const box = help.querySelector('input');
  if (box) {
    box.checked = !areSingleKeysOff();
    box.addEventListener('change', () => switchSingleKeys(box.checked));
  }
  document.body.append(help);
  return help;
}
