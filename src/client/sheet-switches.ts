/** What the switches of a sheet are set to becomes attributes of the root, for its styles. */
import { recall, remember, STORED } from './storage.ts';

const form = document.querySelector<HTMLFormElement>('[data-sheet-controls]');
const asked = new URLSearchParams(location.search);

/** What an address may set (`?sheet=cloze&paper=b5&cols=2&ink=5`). */
const SWITCHES = ['sheet', 'paper', 'cols', 'ink'] as const;

if (form) {
  for (const name of SWITCHES) set(name, asked.get(name));
  if (!asked.has('ink')) set('ink', remembered(form));
  apply();
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void loadFonts().finally(() => print());
  });
  // An address that asks for a sheet is to be printed; and whoever has a hand on a sheet is about
  // to print it, perhaps with the browser's own command.
  if (asked.size > 0) void loadFonts();
  for (const act of ['pointerover', 'pointerdown', 'keydown']) {
    addEventListener(act, () => void loadFonts(), { once: true });
  }
}

function apply() {
  if (!form) return;
  offerInks(form);
  const chosen = new FormData(form);
  for (const name of SWITCHES) {
    const value = chosen.get(name);
    // Not every page can be set to everything.
    if (value !== null) document.documentElement.dataset[name] = String(value);
  }
  if (!chosen.has('ink')) return;
  remember(inkKey(form), String(chosen.get('ink')));
}

function set(name: string, value: string | null) {
  const field = form?.elements.namedItem(name);
  if (value === null || !(field instanceof RadioNodeList || field instanceof HTMLSelectElement))
    return;
  const before = field.value;
  field.value = value;
  // A value that is not to be had leaves a list without any.
  if (field.value === '') field.value = before;
}

/** Only the inks of the chosen form, text or marker, can be chosen. */
function offerInks(of: HTMLFormElement) {
  const sheet = sheetOf(of);
  const fieldset = of.querySelector<HTMLFieldSetElement>('[data-inks]');
  const select = fieldset?.querySelector('select');
  if (!fieldset || !select) return;
  fieldset.hidden = fieldset.disabled = sheet === 'cloze';
  // Safari lists hidden options; disabled ones cannot be chosen there.
  for (const option of select.options)
    option.hidden = option.disabled = option.dataset['of'] !== sheet;
  if (fieldset.disabled || !select.selectedOptions[0]?.disabled) return;
  const usable = [...select.options].filter(({ disabled }) => !disabled).map(({ value }) => value);
  const kept = remembered(of) ?? '';
  select.value = usable.includes(kept) ? kept : (usable[0] ?? '');
}

/** A booklet has no choice: it is for the red sheet. */
function sheetOf(of: HTMLFormElement): string {
  return String(new FormData(of).get('sheet') ?? 'red');
}

/** Each form remembers an ink of its own. */
function inkKey(of: HTMLFormElement): string {
  return sheetOf(of) === 'marker' ? STORED.markerInk : STORED.ink;
}

function remembered(of: HTMLFormElement): string | null {
  return recall(inkKey(of)) ?? null;
}

/**
 * Browsers do not wait for the fonts of paper; a font that cannot be had is no reason not to print.
 */
async function loadFonts() {
  const fonts = [400, 700].flatMap((weight) =>
    ['Sheet', 'SheetLatin', 'SheetArrows'].map((family) => `${weight} 1em ${family}`),
  );
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
}
