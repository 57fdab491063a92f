import { atTime, type Schedule } from './schedule.ts';

/** A record as a schedule the algorithm can go on from at `now`, or in Japanese what is wrong. */
export type SoundSchedule = { schedule: Schedule } | { problem: string };

/**
 * Reads one record of a file or a database; one that a clock ahead of `now` wrote is moved back.
 */
export function readSchedule(value: unknown, now: number): SoundSchedule {
  if (!isRecord(value)) return { problem: `記録が${shown(value)}` };
  const broken = RULES.find(({ field, holds }) => !holds(value[field]));
  if (broken) {
    const { field, expected } = broken;
    return { problem: `${field}は${expected}のはずですが、${shown(value[field])}` };
  }
  const entries = RULES.map(({ field }) => [field, value[field]]);
  return { schedule: atTime(Object.fromEntries(entries) as unknown as Schedule, now) };
}

/** Whether a value is an object with named entries. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  return value === undefined ? '空' : `「${JSON.stringify(value).slice(0, 40)}」`;
}

interface Rule {
  field: keyof Schedule;
  expected: string;
  holds: (value: unknown) => boolean;
}

/** The latest time that a date can hold. */
const MAX_TIME = 8.64e15;

const time = { expected: '時刻（ミリ秒の整数）', holds: within(0, MAX_TIME, Number.isInteger) };
const count = { expected: '0以上の整数', holds: within(0, Number.MAX_SAFE_INTEGER, Number.isInteger) };

/** What a schedule has to be, so that the algorithm can go on from it. */
const RULES: readonly Rule[] = [
  { field: 'due', ...time },
  { field: 'last', ...time },
  { field: 'first', ...time },
  // The bounds within which FSRS computes; it throws below the first.
  { field: 'stability', expected: '0.001から36500までの数', holds: within(0.001, 36_500) },
  { field: 'difficulty', expected: '1から10までの数', holds: within(1, 10) },
  { field: 'days', ...count },
  { field: 'step', ...count },
  { field: 'answers', ...count },
  { field: 'lapses', ...count },
  { field: 'state', expected: '1、2、3のどれか', holds: within(1, 3, Number.isInteger) },
];

function within(least: number, most: number, isOne = Number.isFinite): (value: unknown) => boolean {
  return (value) => isOne(value) && Number(value) >= least && Number(value) <= most;
}
