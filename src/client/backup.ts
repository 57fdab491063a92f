import { element } from './element.ts';
import { write } from './elements.ts';

/** What a reader may do with records besides adding to them. */
export interface Records {
  strings: Readonly<Record<'fileName' | 'exported' | 'askErase' | 'erased', string>>;
  /** The records as a JSON file. */
  write: () => string | Promise<string>;
  /** Adds the records of a file; tells what came of it. */
  read: (text: string, fileName: string) => string | Promise<string>;
  erase: () => void | Promise<void>;
}

/** Lets the reader take the records of the page along, bring them back, and erase them. */
export function offerBackup(records: Records): void {
  const { strings } = records;
  const say = (words: string) => write('.keep .say', words);

  on('[data-act=export]', 'click', async () => {
    saveFile(strings.fileName, await records.write());
    say(strings.exported);
  });
  on('[data-act=erase]', 'click', async () => {
    if (!confirm(strings.askErase)) return;
    await records.erase();
    say(strings.erased);
  });
  on('input', 'change', async (field) => {
    const [file] = (field as HTMLInputElement).files ?? [];
    if (!file) return;
    const text = await file.text();
    // The same file may be chosen again.
    (field as HTMLInputElement).value = '';
    say(await records.read(text, file.name));
  });
}

function on(selector: string, event: string, act: (part: Element) => Promise<void>): void {
  const part = document.querySelector(`.keep ${selector}`);
  part?.addEventListener(event, () => void act(part));
}

function saveFile(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  element('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}
