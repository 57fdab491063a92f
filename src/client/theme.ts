import { remember, STORED } from './storage.ts';

const { dataset } = document.documentElement;

/**
 * Goes on to the next theme (auto, light, dark) and remembers it. The stylesheet shows its name on
 * the button.
 */
export function changeTheme(): void {
  const next = dataset['theme'] === 'light' ? 'dark' : dataset['theme'] === 'dark' ? null : 'light';
  if (next) dataset['theme'] = next;
  else delete dataset['theme'];
  remember(STORED.theme, next);
}
