import { mergeResults, readResults, writeResults } from '../quiz/results.ts';
import { quizStrings, roundStrings } from '../site/quiz-strings.ts';
import { eraseResults, loadResults, saveResults } from './quiz-store.ts';
import { showStatistics } from './quiz-statistics.ts';
import { saveFile } from './save-file.ts';

/** Lets the reader take the results along, bring them back, and erase them. */
const box = document.querySelector('.keep');

box?.querySelector('[data-act=export]')?.addEventListener('click', exportResults);
box?.querySelector('[data-act=erase]')?.addEventListener('click', erase);
box?.querySelector('input')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) void importResults(target);
});

function exportResults(): void {
  saveFile(roundStrings.fileName, writeResults(loadResults()));
  say(roundStrings.exported);
}

async function importResults(field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  if (!file) return;
  const results = readResults(await file.text());
  // The same file may be chosen again.
  field.value = '';
  if (!results) return say(roundStrings.notResults);
  const kept = saveResults(mergeResults(loadResults(), results));
  showStatistics();
  say(kept ? roundStrings.imported : `${roundStrings.imported}${quizStrings.notKept}`);
}

function erase(): void {
  if (!confirm(roundStrings.askErase)) return;
  eraseResults();
  showStatistics();
  say(roundStrings.erased);
}

function say(words: string): void {
  const line = box?.querySelector('.say');
  if (line) line.textContent = words;
}
