import { areSingleKeysOff, switchSingleKeys } from '../site/single-keys.ts';
import { keyHelp, deskStrings } from '../site/strings.ts';
import { changeTheme } from './theme.ts';

/** Does what a single key stands for: `?` help, `t` theme, `s` red sheet, `[` and `]` the pages before and after. */
export function pressKey(key: string) {
  if (key === '?') showHelp();
  else if (areSingleKeysOff()) return;
  else if (key === 't') changeTheme();
  else if (key === 's') document.getElementById('red')?.click();
  else follow(key === '[' ? 'prev' : 'next');
}

function follow(rel: 'prev' | 'next') {
  const link = document.querySelector<HTMLLinkElement>(`link[rel=${rel}]`);
  if (link) location.assign(link.href);
}

let dialog: HTMLDialogElement | undefined;

function showHelp() {
  dialog ??= buildHelp();
  dialog.showModal();
}

function buildHelp(): HTMLDialogElement {
  const help = document.createElement('dialog');
  help.className = 'keys';
  help.setAttribute('aria-labelledby', 'keys-title');
  const rows = keyHelp.map(([keys, action]) => `<dt>${keys.map((key) => `<kbd>${key}</kbd>`).join(' ')}</dt><dd>${action}</dd>`);
  help.innerHTML =
    `<h2 id="keys-title">${deskStrings.keys}</h2><dl>${rows.join('')}</dl>` +
    `<label><input type="checkbox">${deskStrings.singleKeys}</label>` +
    `<form method="dialog"><button type="submit">${deskStrings.close}</button></form>`;
  const box = help.querySelector('input');
  if (box) {
    box.checked = !areSingleKeysOff();
    box.addEventListener('change', () => switchSingleKeys(box.checked));
  }
  document.body.append(help);
  return help;
}
