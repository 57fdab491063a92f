import type { Card } from './cards-of.ts';
import { nextDay } from './forecast.ts';
import type { Schedules } from './schedule.ts';

/** New cards a day, so that the repetitions of later days stay bearable. */
export const NEW_A_DAY = 20;

/** A card that is being learned comes this much earlier (ms) when nothing else is left to ask. */
const AHEAD = 20 * 60_000;

/** What is still to be asked today. */
export interface Queue {
  /** The card to ask now; undefined when the day is done. */
  next: Card | undefined;
  /** Cards that are being learned and come again within the day, cards to repeat, new cards. */
  learning: number;
  repeat: number;
  fresh: number;
  /** When the first of those that are being learned comes again. */
  again: number | undefined;
}

/**
 * What of `cards` (in the order of learning) is asked today, and which comes next: what was just
 * missed, then repetitions, the longest due first, then new cards. A day brings at most `limit` new
 * cards of the whole book, and of one note one.
 */
export function queueOf(
  cards: readonly Card[],
  schedules: Schedules,
  now: number,
  limit: number,
): Queue {
  const tomorrow = nextDay(now);
  const known = cards.flatMap((card) => {
    const schedule = schedules.get(card.id);
    // The short steps of learning do not end at midnight.
    const end = schedule?.state === 2 ? tomorrow : Math.max(tomorrow, now + AHEAD + 1);
    return schedule && schedule.due < end ? [{ card, schedule }] : [];
  });
  known.sort((one, other) => one.schedule.due - other.schedule.due);
  const learning = known.filter(({ schedule }) => schedule.state !== 2);
  const repeat = known.filter(({ schedule }) => schedule.state === 2);
  const fresh = freshCards(cards, schedules, now, limit);
  const due = (until: number) => learning.find(({ schedule }) => schedule.due <= until)?.card;
  return {
    next: due(now) ?? repeat[0]?.card ?? fresh[0] ?? due(now + AHEAD),
    learning: learning.length,
    repeat: repeat.length,
    fresh: fresh.length,
    again: learning[0]?.schedule.due,
  };
}

/**
 * The limit that lets the day bring `count` more new cards, though it may have had more than
 * `limit` before the page was opened.
 */
export function limitWith(count: number, limit: number, schedules: Schedules, now: number): number {
  return Math.max(limit, begunToday(schedules, now)) + count;
}

function freshCards(
  cards: readonly Card[],
  schedules: Schedules,
  now: number,
  limit: number,
): Card[] {
  const today = nextDay(now, 0);
  const asked = [...schedules].filter(([, { last }]) => last >= today).map(([id]) => id);
  const begun = begunToday(schedules, now);
  const notes = new Set(asked.map(noteOfId));
  const fresh: Card[] = [];
  for (const card of cards) {
    if (fresh.length >= limit - begun) break;
    if (schedules.has(card.id) || notes.has(card.note)) continue;
    notes.add(card.note);
    fresh.push(card);
  }
  return fresh;
}

function begunToday(schedules: Schedules, now: number): number {
  const today = nextDay(now, 0);
  return [...schedules.values()].filter(({ first }) => first >= today).length;
}

/** `t-san/meaning` comes from `t-san`. */
function noteOfId(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
