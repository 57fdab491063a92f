/** Where a key writes or chooses something, so that it is no command. */
export const WRITING = 'input:not([type=checkbox],[type=radio]),textarea,select';

/**
 * Whether the reader has switched off the single keys (`/`, `t`, `s`, `[`, `]`, and `1` to `4` in rounds and reviews), as WCAG 2.1.4
 * asks for.
 */
export function areSingleKeysOff(): boolean {
  try {
    return localStorage.getItem('keys') === 'off';
  } catch {
    return false;
  }
}

/** Keeps the choice in this browser. Where storage is blocked, the keys stay on. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem('keys');
    else localStorage.setItem('keys', 'off');
  } catch {
    // Nothing to tell: the box shows the state again when the help is next opened.
  }
}
