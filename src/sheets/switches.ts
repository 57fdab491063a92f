/** The switches of a sheet: what they are set to becomes attributes of the root, which the stylesheet reads. */
export {};

const form = document.querySelector<HTMLFormElement>('[data-sheet-controls]');
const asked = new URLSearchParams(location.search);

/** What an address may set (`?sheet=cloze&paper=b5&cols=2&ink=5`). */
const SWITCHES = ['sheet', 'paper', 'cols', 'ink'] as const;

if (form) {
  for (const name of SWITCHES) set(name, asked.get(name) ?? (name === 'ink' ? remembered() : null));
  apply();
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void loadFonts().finally(() => print());
  });
  // Whoever has a hand on a sheet is about to print it, perhaps with the browser's own command.
  void loadFonts();
}

function apply() {
  if (!form) return;
  const chosen = new FormData(form);
  for (const name of SWITCHES) {
    const value = chosen.get(name);
    // Not every page can be set to everything.
    if (value !== null) document.documentElement.dataset[name] = String(value);
  }
  if (!chosen.has('ink')) return;
  try {
    localStorage.setItem('ink', String(chosen.get('ink')));
  } catch {
    // Storage is blocked: the ink holds for this page.
  }
}

function set(name: string, value: string | null) {
  const field = form?.elements.namedItem(name);
  if (value === null || !(field instanceof RadioNodeList || field instanceof HTMLSelectElement)) return;
  const before = field.value;
  field.value = value;
  // A value that is not to be had leaves a list without any.
  if (field.value === '') field.value = before;
}

function remembered(): string | null {
  try {
    return localStorage.getItem('ink');
  } catch {
    return null;
  }
}

/** Browsers do not wait for the fonts of paper; a font that cannot be had is no reason not to print. */
async function loadFonts() {
  const fonts = [400, 700].flatMap((weight) => ['Sheet', 'SheetLatin', 'SheetArrows'].map((family) => `${weight} 1em ${family}`));
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
}
