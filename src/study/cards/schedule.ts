import {
  createEmptyCard,
  fsrs,
  Rating,
  type Card as FsrsCard,
  type Grade as FsrsGrade,
} from 'ts-fsrs';

/**
 * How far a card is learned: when it is due and what the algorithm needs to know. Times are
 * milliseconds since 1970.
 */
export interface Schedule {
  due: number;
  /** When it was last and first answered. */
  last: number;
  first: number;
  /** Days until recall falls to 90 %, and how hard the card is, 1 to 10. */
  stability: number;
  difficulty: number;
  /** Days between the last answer and `due`. */
  days: number;
  /** Place among the short steps of learning. */
  step: number;
  /** How often it was answered, and how often forgotten. */
  answers: number;
  lapses: number;
  /** 1 being learned, 2 learned, 3 being learned again. */
  state: 1 | 2 | 3;
}

/** Schedules by the id of the card. */
export type Schedules = ReadonlyMap<string, Schedule>;

/** How well a card was known: 1 not at all, 2 hardly, 3 well, 4 easily. */
export const GRADES = [1, 2, 3, 4] as const;
/** How well one card was known. */
export type Grade = (typeof GRADES)[number];

/** FSRS-6 with its standard weights: a card comes when it would be forgotten once in ten times. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

/** The schedule of a card after an answer at `now`; a card without schedule is new. */
export function afterAnswer(old: Schedule | undefined, grade: Grade, now: number): Schedule {
  // The clock may have been set back since the records were read.
  const schedule = old && atTime(old, now);
  const before = schedule ? toFsrs(schedule) : createEmptyCard(new Date(now));
  const { card } = scheduler.next(before, new Date(now), RATINGS[grade]);
  return {
    due: card.due.getTime(),
    last: now,
    first: schedule?.first ?? now,
    stability: card.stability,
    difficulty: card.difficulty,
    days: card.scheduled_days,
    step: card.learning_steps,
    answers: card.reps,
    lapses: card.lapses,
    state: card.state as Schedule['state'],
  };
}

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy,
};

/**
 * The schedule as if it had been written with the clock that says `now`: what was answered later,
 * with a clock that was ahead, counts as answered now and comes again after as many days.
 */
export function atTime(schedule: Schedule, now: number): Schedule {
  const ahead = Math.max(0, schedule.last - now);
  const due = Math.max(0, schedule.due - ahead);
  const [last, first] = [schedule.last - ahead, Math.min(schedule.first, now)];
  return { ...schedule, due, last, first };
}

function toFsrs(schedule: Schedule): FsrsCard {
  return {
    due: new Date(schedule.due),
    last_review: new Date(schedule.last),
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.days,
    learning_steps: schedule.step,
    reps: schedule.answers,
    lapses: schedule.lapses,
    state: schedule.state,
  };
}
