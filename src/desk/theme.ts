type Theme = 'auto' | 'light' | 'dark';

const order: Theme[] = ['auto', 'light', 'dark'];
const root = document.documentElement;

document.querySelector('[data-theme-switch]')?.addEventListener('click', changeTheme);

/** Goes on to the next theme (auto, light, dark) and remembers it. The stylesheet shows its name on the button. */
export function changeTheme() {
  const set = root.dataset['theme'];
  const now = set === 'light' || set === 'dark' ? set : 'auto';
  const next = order[(order.indexOf(now) + 1) % order.length] ?? 'auto';
  if (next === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
