import type { Schedule, Schedules } from './schedule.ts';

const FORMAT = 'zukai-cards-1';

/** Schedules as a file, always in the same order. */
export function writeBackup(schedules: Schedules): string {
  const sorted = [...schedules].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, cards: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/** What a file was read as: its schedules, or in Japanese what is wrong with it. */
export type Backup = { schedules: Map<string, Schedule> } | { problem: string };

/** Reads a file that `writeBackup` wrote; anything in it that is not sound makes the whole file unsound. */
export function readBackup(text: string): Backup {
  const file = parse(text);
  if (!file) return { problem: 'JSONとして読めません。書き出したファイルが、途中で切れていないか確かめてください。' };
  const { format, cards } = file;
  if (format !== FORMAT) {
    return { problem: `暗記カードの記録ではありません（formatは「${FORMAT}」のはずですが、${shown(format)}です）。` };
  }
  if (!isRecord(cards)) return { problem: `カードの記録がありません（cardsが${shown(cards)}です）。` };
  const schedules = new Map<string, Schedule>();
  for (const [id, value] of Object.entries(cards)) {
    const wrong = isRecord(value) ? RULES.find(({ field, holds }) => !holds(value[field])) : undefined;
    if (!isRecord(value) || wrong) {
      const found = wrong && isRecord(value) ? `${wrong.field}は${wrong.expected}のはずですが、${shown(value[wrong.field])}` : `記録が${shown(value)}`;
      return { problem: `カード「${id}」の${found}です。` };
    }
    schedules.set(id, Object.fromEntries(RULES.map(({ field }) => [field, value[field]])) as unknown as Schedule);
  }
  return { schedules };
}

/** Both; of a card that is in both, the one that was answered last. */
export function mergeSchedules(one: Schedules, other: Schedules): Map<string, Schedule> {
  const newer = [...other].filter(([id, { last }]) => last >= (one.get(id)?.last ?? 0));
  return new Map([...one, ...newer]);
}

interface Rule {
  field: keyof Schedule;
  expected: string;
  holds: (value: unknown) => boolean;
}

/** The latest time that a date can hold. */
const MAX_TIME = 8.64e15;

const time = { expected: '時刻（ミリ秒の整数）', holds: (value: unknown) => isWhole(value) && value <= MAX_TIME };
const count = { expected: '0以上の整数', holds: isWhole };

/** What a schedule has to be, so that the algorithm can go on from it. */
const RULES: readonly Rule[] = [
  { field: 'due', ...time },
  { field: 'last', ...time },
  { field: 'first', ...time },
  { field: 'stability', expected: '0より大きい数', holds: (value) => isNumber(value) && value > 0 },
  { field: 'difficulty', expected: '1から10までの数', holds: (value) => isNumber(value) && value >= 1 && value <= 10 },
  { field: 'days', ...count },
  { field: 'step', ...count },
  { field: 'answers', ...count },
  { field: 'lapses', ...count },
  { field: 'state', expected: '1、2、3のどれか', holds: (value) => value === 1 || value === 2 || value === 3 },
];

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function shown(value: unknown): string {
  return value === undefined ? '空' : `「${JSON.stringify(value).slice(0, 40)}」`;
}
