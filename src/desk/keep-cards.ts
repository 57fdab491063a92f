import { mergeSchedules, readBackup, writeBackup } from '../cards/backup.ts';
import { reviewStrings } from '../site/card-strings.ts';
import type { CardStore } from './card-store.ts';
import { saveFile } from './save-file.ts';

/** Lets the reader take the schedules along, bring them back, and erase them; `changed` is told when they are others. */
export function letKeepCards(opening: Promise<CardStore>, changed: () => void): void {
  const box = document.querySelector('.keep');
  box?.querySelector('[data-act=export]')?.addEventListener('click', () => void save());
  box?.querySelector('[data-act=erase]')?.addEventListener('click', () => void erase());
  box?.querySelector('input')?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) void restore(target);
  });

  async function save(): Promise<void> {
    const { schedules } = await opening;
    saveFile(reviewStrings.fileName, writeBackup(schedules));
    say(reviewStrings.exported);
  }

  async function restore(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (!file) return;
    const backup = readBackup(await file.text());
    // The same file may be chosen again.
    field.value = '';
    if ('problem' in backup) return say(`「${file.name}」は読み込めません。${backup.problem}`);
    const store = await opening;
    await store.keep(mergeSchedules(store.schedules, backup.schedules));
    changed();
    say(reviewStrings.imported(backup.schedules.size) + (store.isKept() ? '' : reviewStrings.notKept));
  }

  async function erase(): Promise<void> {
    if (!confirm(reviewStrings.askErase)) return;
    await (await opening).erase();
    changed();
    say(reviewStrings.erased);
  }

  function say(words: string): void {
    const line = box?.querySelector('.say');
    if (line) line.textContent = words;
  }
}
