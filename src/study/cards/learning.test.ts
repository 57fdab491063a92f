import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeSchedules, readBackup, writeBackup } from './backup.ts';
import type { Card } from './cards-of.ts';
import { forecast, nextDay } from './forecast.ts';
import { intervalWords } from './interval-words.ts';
import { limitWith, NEW_A_DAY, queueOf } from './queue.ts';
import { afterAnswer, GRADES, type Schedule } from './schedule.ts';
import { readSchedule } from './sound-schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = new Date(2026, 10, 25, 9, 0).getTime();

test('a new card that is known well comes again in minutes, then in days; what is easy comes later', () => {
  const dues = GRADES.map((grade) => afterAnswer(undefined, grade, now).due - now);
  assert.deepEqual(
    dues,
    dues.toSorted((one, other) => one - other),
  );
  assert.deepEqual(dues.slice(0, 3), [MINUTE, 6 * MINUTE, 10 * MINUTE]);
  const good = afterAnswer(undefined, 3, now);
  const again = afterAnswer(good, 3, good.due);
  assert.equal(again.state, 2);
  assert.ok(again.due - again.last >= DAY);
});

test('a learned card that is forgotten is learned again, and the lapse counts', () => {
  const learned = afterAnswer(undefined, 4, now);
  const forgotten = afterAnswer(learned, 1, learned.due);
  assert.deepEqual(
    [forgotten.state, forgotten.lapses, forgotten.first, forgotten.answers],
    [3, 1, now, 2],
  );
});

test('a schedule that went through a file goes on as it would have', () => {
  const schedule = afterAnswer(afterAnswer(undefined, 3, now), 3, now + 10 * MINUTE);
  const read = readBackup(writeBackup(new Map([['a/1', schedule]])), now + 5 * DAY);
  assert.ok('schedules' in read);
  assert.deepEqual(
    afterAnswer(read.schedules.get('a/1'), 2, now + 5 * DAY),
    afterAnswer(schedule, 2, now + 5 * DAY),
  );
});

const card = (id: string): Card => ({
  id,
  kind: 'cloze',
  note: id.replace(/\/.*/u, ''),
  place: 0,
  above: [],
  front: [],
  back: [],
  more: [],
});
const schedule = (more: Partial<Schedule>): Schedule => ({
  ...afterAnswer(undefined, 4, now - 9 * DAY),
  ...more,
});

test('what was missed comes before repetitions, these before new cards', () => {
  const cards = ['new/1', 'late/1', 'early/1', 'missed/1', 'far/1'].map(card);
  const schedules = new Map([
    ['early/1', schedule({ due: now - 2 * DAY })],
    ['late/1', schedule({ due: now + 60 * MINUTE })],
    ['missed/1', schedule({ due: now - MINUTE, state: 3 })],
    ['far/1', schedule({ due: now + 3 * DAY })],
  ]);
  const order: (string | undefined)[] = [];
  for (let left = cards; left.length > 1; left = left.filter(({ id }) => id !== order.at(-1)))
    order.push(queueOf(left, schedules, now, 5).next?.id);
  assert.deepEqual(order, ['missed/1', 'early/1', 'late/1', 'new/1']);
  const { learning, repeat, fresh } = queueOf(cards, schedules, now, 5);
  assert.deepEqual([learning, repeat, fresh], [1, 2, 1]);
});

test('when nothing else is left, a card that is being learned comes a little early, but not hours', () => {
  const after = (minutes: number) =>
    queueOf(
      [card('a/1')],
      new Map([['a/1', schedule({ due: now + minutes * MINUTE, state: 1 })]]),
      now,
      0,
    ).next;
  assert.equal(after(10)?.id, 'a/1');
  assert.equal(after(60), undefined);
});

test('a card that is being learned is asked again before midnight and after it', () => {
  const late = new Date(2026, 10, 25, 23, 55).getTime();
  const missed = new Map([
    ['a/1', schedule({ due: late + 6 * MINUTE, state: 1 })],
    ['b/1', schedule({ due: late + 6 * MINUTE, state: 2 })],
  ]);
  const { next, learning, repeat } = queueOf([card('a/1'), card('b/1')], missed, late, 0);
  assert.deepEqual([next?.id, learning, repeat], ['a/1', 1, 0]);
});

test('a day brings a limited number of new cards, and of one note one', () => {
  const cards = Array.from({ length: 60 }, (_, index) =>
    card(`n${Math.floor(index / 2)}/${index % 2}`),
  );
  const { fresh, next } = queueOf(cards, new Map(), now, NEW_A_DAY);
  assert.deepEqual([fresh, next?.id], [NEW_A_DAY, 'n0/0']);
  const begun = new Map([
    ['n0/0', schedule({ first: now - MINUTE, last: now - MINUTE, due: now + DAY })],
  ]);
  assert.deepEqual(
    [queueOf(cards, begun, now, NEW_A_DAY).fresh, queueOf(cards, begun, now, NEW_A_DAY).next?.id],
    [NEW_A_DAY - 1, 'n1/0'],
  );
  assert.equal(queueOf(cards, begun, now + DAY, NEW_A_DAY).next?.id, 'n0/0');
});

test('more new cards come after those of the day, after those that were begun already, and after those asked for before', () => {
  const begun = new Map(
    Array.from({ length: 30 }, (_, index) => [
      `old${index}/1`,
      schedule({ first: now, last: now }),
    ]),
  );
  assert.equal(limitWith(10, NEW_A_DAY, new Map(), now), NEW_A_DAY + 10);
  assert.equal(limitWith(10, NEW_A_DAY, begun, now), 40);
  assert.equal(limitWith(10, 40, begun, now), 50);
  assert.equal(limitWith(10, NEW_A_DAY, begun, now + DAY), NEW_A_DAY + 10);
});

test('what is being learned tells when it comes again, of the cards that it is asked for', () => {
  const again = (minutes: number) => schedule({ due: now + minutes * MINUTE, state: 1 });
  const schedules = new Map([['a/1', again(60)], ['b/1', again(90)], ['other/1', again(30)]]);
  assert.equal(queueOf([card('b/1'), card('a/1')], schedules, now, 0).again, now + 60 * MINUTE);
  assert.equal(queueOf([card('new/1')], schedules, now, 0).again, undefined);
});

test('the forecast counts what is overdue for today, and knows only the cards it is asked for', () => {
  const schedules = new Map([
    ['a', schedule({ due: now - 40 * DAY })],
    ['b', schedule({ due: nextDay(now) - 1 })],
    ['c', schedule({ due: nextDay(now) })],
    ['d', schedule({ due: nextDay(now, 7) })],
    ['e', schedule({ due: now })],
  ]);
  assert.deepEqual(forecast(['a', 'b', 'c', 'd', 'x'], schedules, now), [2, 1, 0, 0, 0, 0, 0]);
});

const intervals: readonly [time: number, words: string][] = [
  [0, '1分'],
  [MINUTE, '1分'],
  [10 * MINUTE, '10分'],
  [90 * MINUTE, '2時間'],
  [DAY, '1日'],
  [8 * DAY, '8日'],
  [45 * DAY, '1.5か月'],
  [30 * DAY, '1か月'],
  [365 * DAY, '1年'],
  [500 * DAY, '1.4年'],
];

for (const [time, words] of intervals)
  test(`${time / MINUTE} minutes are ${words}`, () => assert.equal(intervalWords(time), words));

const sound = afterAnswer(undefined, 3, now);
const bad: readonly [what: string, text: string, problem: RegExp][] = [
  ['no JSON', '{"format":', /JSONとして読めません/u],
  [
    'another file',
    '{"format":"zukai-quiz-1","results":{}}',
    /暗記カードの記録ではありません.*zukai-quiz-1/u,
  ],
  ['a list', '[]', /暗記カードの記録ではありません/u],
  ['no cards', '{"format":"zukai-cards-1"}', /カードの記録がありません/u],
  ['a card that is nothing', '{"format":"zukai-cards-1","cards":{"a/1":null}}', /「a\/1」の記録/u],
  [
    'a due that is no time',
    writeBackup(new Map([['a/1', { ...sound, due: 1e300 }]])),
    /「a\/1」のdueは時刻/u,
  ],
  [
    'a difficulty of 11',
    writeBackup(new Map([['a/1', { ...sound, difficulty: 11 }]])),
    /difficultyは1から10.*11/u,
  ],
  [
    'a stability that FSRS refuses',
    writeBackup(new Map([['a/1', { ...sound, stability: 1e-9 }]])),
    /stabilityは0\.001から/u,
  ],
  [
    'a state of 0',
    writeBackup(new Map([['a/1', { ...sound, state: 0 as never }]])),
    /stateは1、2、3/u,
  ],
];

for (const [what, text, problem] of bad) {
  test(`a file with ${what} is refused and told why`, () => {
    const read = readBackup(text, now);
    assert.match('problem' in read ? read.problem : '', problem);
  });
}

test('what was answered with a clock ahead comes again as many days after now', () => {
  const ahead = afterAnswer(undefined, 4, now + 400 * DAY);
  const read = readBackup(writeBackup(new Map([['a/1', ahead]])), now);
  assert.ok('schedules' in read);
  const { due, last, first } = read.schedules.get('a/1') ?? sound;
  assert.deepEqual([due - last, last, first], [ahead.due - ahead.last, now, now]);
});

test('whatever record is read can be answered, and the answer can be read again', () => {
  const record = fc.record({
    due: fc.nat(8.64e15), last: fc.nat(8.64e15), first: fc.nat(8.64e15),
    stability: fc.double({ min: 0, max: 40_000 }), difficulty: fc.double({ min: 0, max: 11 }),
    days: fc.nat(), step: fc.nat(), answers: fc.nat(), lapses: fc.nat(), state: fc.nat(4),
  });
  fc.assert(fc.property(record, fc.constantFrom(...GRADES), (value, grade) => {
    const read = readSchedule(value, now);
    if ('problem' in read) return;
    const answered = afterAnswer(read.schedule, grade, now);
    assert.deepEqual(readSchedule(answered, now), { schedule: answered });
    assert.ok(answered.due > now);
    afterAnswer(answered, grade, now - 400 * DAY);
  }), { numRuns: 2000 });
});

test('of two schedules of a card the one that was answered last stays', () => {
  const one = new Map([['a', schedule({ last: 1 })], ['b', schedule({ last: 9 })]]);
  const other = new Map([
    ['a', schedule({ last: 2 })],
    ['b', schedule({ last: 8 })],
    ['c', schedule({ last: 1 })],
  ]);
  assert.deepEqual(
    [...mergeSchedules(one, other)].map(([id, { last }]) => `${id}${last}`),
    ['a2', 'b9', 'c1'],
  );
});
