import { recall, remember, STORED } from './storage.ts';

/** Where a key writes or chooses something. */
const WRITING = 'input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]';

/**
 * Whether a pressed key may be a command: by itself, where nobody writes, and while no dialog is
 * open.
 */
export function isCommand(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || !(target instanceof Element)) return false;
  return !target.closest(WRITING) && !document.querySelector('dialog[open]');
}

/**
 * Whether the reader has switched off the single keys (`/`, `t`, `s`, `[`, `]`, and `1` to `4` in
 * rounds and reviews), as WCAG 2.1.4 asks for.
 */
export function areSingleKeysOff(): boolean {
  return recall(STORED.singleKeys) === 'off';
}

/**
 * Stores the choice. Where storage is blocked, the keys stay on, and the help shows so when it is
 * next opened.
 */
export function switchSingleKeys(on: boolean): void {
  remember(STORED.singleKeys, on ? null : 'off');
}
