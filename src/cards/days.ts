/** The start (ms) of the day, in the reader's time, that is `ahead` days after that of `time`. */
export function nextDay(time: number, ahead = 1): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + ahead).getTime();
}
