import type { Schedules } from './schedule.ts';

/** Days that a forecast looks ahead, today included. */
export const FORECAST_DAYS = 7;

/**
 * How many of the cards with the given ids are due on each of the next days; what is overdue counts
 * for today.
 */
export function forecast(ids: Iterable<string>, schedules: Schedules, now: number): number[] {
  const ends = Array.from({ length: FORECAST_DAYS }, (_, day) => nextDay(now, day + 1));
  const counts = ends.map(() => 0);
  for (const id of ids) {
    const schedule = schedules.get(id);
    const day = schedule ? ends.findIndex((end) => schedule.due < end) : -1;
    if (day >= 0) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}

/** The start (ms) of the day, in the reader's time, that is `ahead` days after that of `time`. */
export function nextDay(time: number, ahead = 1): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead).getTime();
}
