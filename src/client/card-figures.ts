import type { Card } from '../study/cards/cards-of.ts';
import { forecast, nextDay } from '../study/cards/forecast.ts';
import type { Deck } from '../study/cards/note.ts';
import type { Queue } from '../study/cards/queue.ts';
import type { Schedules } from '../study/cards/schedule.ts';
import { reviewStrings } from '../site/card-strings.ts';
import { write } from './elements.ts';

/** The cards of the book with their pages. */
export interface LoadedDeck extends Deck {
  cards: Card[];
}

/** Days without a card after which it counts as learned. */
const LEARNED = 21;

/**
 * Writes into the page what of the chosen cards is due today and on the next days, and how far each
 * section is.
 */
export function showFigures(
  chosen: readonly Card[],
  { cards, places }: LoadedDeck,
  schedules: Schedules,
  queue: Queue,
): void {
  for (const name of ['learning', 'repeat', 'fresh'] as const)
    write(`[data-count=${name}]`, String(queue[name]));
  showForecast(
    forecast(
      chosen.map(({ id }) => id),
      schedules,
      Date.now(),
    ),
  );
  for (const row of document.querySelectorAll<HTMLElement>('.sections [data-section]')) {
    const { section } = row.dataset;
    const own = cards
      .filter(({ place }) => !section || places[place]?.section === section)
      .flatMap(({ id }) => schedules.get(id) ?? []);
    const [, begun, learned] = row.querySelectorAll('td');
    if (begun) begun.textContent = String(own.length);
    if (learned)
      learned.textContent = String(
        own.filter(({ state, days }) => state === 2 && days >= LEARNED).length,
      );
  }
}

/**
 * Takes the figures of a reader without records out of the page, where those of this reader cannot
 * be counted.
 */
export function hideFigures(): void {
  const figures = document.querySelectorAll(
    '[data-count], .forecast span, .sections [data-section] td:nth-of-type(n + 2)',
  );
  for (const figure of figures) figure.textContent = '–';
}

function showForecast(counts: readonly number[]): void {
  const most = Math.max(1, ...counts);
  const date = new Intl.DateTimeFormat('ja', {
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
  });
  for (const [ahead, row] of document.querySelectorAll('.forecast tbody tr').entries()) {
    const count = counts[ahead] ?? 0;
    const [day, due] = row.children;
    if (day) day.textContent = reviewStrings.day(ahead, date.format(nextDay(Date.now(), ahead)));
    const number = due?.querySelector('span');
    if (number) number.textContent = String(count);
    due?.querySelector('rect')?.setAttribute('width', String((count / most) * 100));
  }
}
