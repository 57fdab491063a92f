const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * From how long (ms) on a time is told in which unit, and of how many units at most one digit after
 * the point is told.
 */
const UNITS: readonly { from: number; unit: number; name: string }[] = [
  { from: 365 * DAY, unit: 365 * DAY, name: '年' },
  { from: 30 * DAY, unit: 30 * DAY, name: 'か月' },
  { from: DAY, unit: DAY, name: '日' },
  { from: 60 * MINUTE, unit: 60 * MINUTE, name: '時間' },
  { from: 0, unit: MINUTE, name: '分' },
];

/** How long until a card comes again, in words: `10分`, `3日`, `1.5か月`. */
export function intervalWords(time: number): string {
  const { unit, name } = UNITS.find(({ from }) => time >= from) ?? { unit: MINUTE, name: '分' };
  const count = time / unit;
  const digits = unit > DAY && count < 10 ? 1 : 0;
  return `${Number(Math.max(count, digits ? 0 : 1).toFixed(digits))}${name}`;
}
