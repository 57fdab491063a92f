import { progressOf } from '../quiz/statistics.ts';
import { loadResults } from './quiz-store.ts';

/** Writes into the table of topics how many questions of each were answered, and how many rightly at last. */
export function showStatistics(): void {
  const results = loadResults();
  for (const row of document.querySelectorAll<HTMLElement>('.topics [data-ids]')) {
    const { tried, right } = progressOf(row.dataset['ids']?.split(' ') ?? [], results);
    const [, triedCell, rightCell] = row.querySelectorAll('td');
    if (triedCell) triedCell.textContent = tried > 0 ? String(tried) : '–';
    if (rightCell) rightCell.textContent = tried > 0 ? `${right}` : '–';
  }
}
