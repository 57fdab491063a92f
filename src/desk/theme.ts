import { deskStrings } from '../site/strings.ts';

type Theme = keyof typeof deskStrings.themes;

const order: Theme[] = ['auto', 'light', 'dark'];
const root = document.documentElement;
const button = document.querySelector<HTMLElement>('[data-theme-switch]');

button?.addEventListener('click', changeTheme);
show();

/** Goes on to the next theme (auto, light, dark), remembers it, and says it on the button. */
export function changeTheme() {
  const next = order[(order.indexOf(theme()) + 1) % order.length] ?? 'auto';
  if (next === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  show();
}

function theme(): Theme {
  const set = root.dataset['theme'];
  return set === 'light' || set === 'dark' ? set : 'auto';
}

function show() {
  const label = deskStrings.themes[theme()];
  button?.setAttribute('aria-label', `${deskStrings.theme}：${label}`);
  const text = button?.querySelector('span');
  if (text) text.textContent = label;
}
