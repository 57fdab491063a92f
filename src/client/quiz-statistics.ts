import { progressOf, type Progress } from '../study/quiz/statistics.ts';
import { roundStrings } from '../site/quiz-strings.ts';
import { loadResults } from './quiz-store.ts';

/**
 * Writes into the table of topics how many questions of each, and of all, were answered, and how
 * many rightly at last; beside the wish for those that were not, how many they are.
 */
export function showStatistics(): void {
  const results = loadResults();
  const all: string[] = [];
  for (const row of document.querySelectorAll<HTMLElement>('.topics [data-ids]')) {
    const ids = row.dataset['ids']?.split(' ') ?? [];
    all.push(...ids);
    fill(row, progressOf(ids, results));
  }
  const progress = progressOf(all, results);
  const whole = document.querySelector('.topics tfoot');
  if (whole) fill(whole, progress);
  const wrong = document.querySelector('[data-wrong]');
  if (wrong)
    wrong.textContent =
      progress.tried > 0 ? roundStrings.wrongCount(progress.tried - progress.right) : '';
}

function fill(row: Element, { tried, right }: Progress): void {
  const [, triedCell, rightCell] = row.querySelectorAll('td');
  if (triedCell) triedCell.textContent = tried > 0 ? String(tried) : '–';
  if (rightCell) rightCell.textContent = tried > 0 ? String(right) : '–';
}
