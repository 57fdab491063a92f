import type { Schedule, Schedules } from './schedule.ts';
import { isRecord, readSchedule, shown } from './sound-schedule.ts';

const FORMAT = 'zukai-cards-1';

/** Schedules as a file, always in the same order. */
export function writeBackup(schedules: Schedules): string {
  const sorted = [...schedules].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, cards: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/** What a file was read as: its schedules, or in Japanese what is wrong with it. */
export type Backup = { schedules: Map<string, Schedule> } | { problem: string };

/**
 * Reads a file that `writeBackup` wrote; anything in it that is not sound makes the whole file
 * unsound, but for times after `now`: the clock that wrote them was ahead.
 */
export function readBackup(text: string, now: number): Backup {
  const file = parse(text);
  if (!file) return { problem: NO_JSON };
  const { format, cards } = file;
  if (format !== FORMAT) {
    const found = `formatは「${FORMAT}」のはずですが、${shown(format)}です`;
    return { problem: `暗記カードの記録ではありません（${found}）。` };
  }
  if (!isRecord(cards)) {
    return { problem: `カードの記録がありません（cardsが${shown(cards)}です）。` };
  }
  const schedules = new Map<string, Schedule>();
  for (const [id, value] of Object.entries(cards)) {
    const read = readSchedule(value, now);
    if ('problem' in read) return { problem: `カード「${id}」の${read.problem}です。` };
    schedules.set(id, read.schedule);
  }
  return { schedules };
}

const NO_JSON =
  'JSONとして読めません。書き出したファイルが、途中で切れていないか確かめてください。';

/** Both; of a card that is in both, the one that was answered last. */
export function mergeSchedules(one: Schedules, other: Schedules): Map<string, Schedule> {
  const newer = [...other].filter(([id, { last }]) => last >= (one.get(id)?.last ?? 0));
  return new Map([...one, ...newer]);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return undefined;
  }
}
