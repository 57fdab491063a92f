import { element } from '../element.ts';
import { remember, STORED } from '../storage.ts';
import { clearSite, keepSite, keptSize } from './save-site.ts';
import { offlineLabels } from './labels.ts';

/**
 * Puts at the end of the home page the switch that keeps the site on the reader's device or clears
 * it away. `kept` resolves when it is kept without being asked for; undefined when it will not be.
 */
export function drawSwitch(home: HTMLElement, kept: Promise<unknown> | undefined): void {
  const box = element('input', { type: 'checkbox', role: 'switch' });
  const state = element('p', { role: 'status' });
  const title = element('h2', {}, offlineLabels.title);
  home.append(
    element(
      'section',
      { class: 'offline' },
      title,
      element('label', {}, box, offlineLabels.keep),
      state,
    ),
  );
  box.checked = kept !== undefined;
  let acts = 0;
  /** How an act tells what becomes of it, until the reader has chosen anew. */
  const begin = () => {
    const own = (acts += 1);
    return (text: string) => own === acts && (state.textContent = text);
  };
  box.addEventListener('change', () => {
    remember(STORED.offline, box.checked ? null : 'off');
    void (box.checked ? tell(keepSite(), begin()) : clear(begin()));
  });
  if (kept) void tell(kept, begin());
  else state.textContent = offlineLabels.off;
}

async function tell(kept: Promise<unknown>, show: (text: string) => void): Promise<void> {
  show(offlineLabels.saving);
  try {
    await kept;
    const size = await keptSize();
    show(
      size === undefined
        ? offlineLabels.unsaved
        : offlineLabels.saved((size / 1024 / 1024).toFixed(1)),
    );
  } catch {
    show(offlineLabels.unsaved);
  }
}

async function clear(show: (text: string) => void): Promise<void> {
  try {
    await clearSite();
    show(offlineLabels.off);
  } catch {
    show(offlineLabels.uncleared);
  }
}
