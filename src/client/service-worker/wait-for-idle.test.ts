import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { calm } from './wait-for-idle.ts';

let page: EventTarget;
let sheet: EventTarget & { hidden: boolean };

beforeEach(() => {
  page = new EventTarget();
  sheet = Object.assign(new EventTarget(), { hidden: false });
  Object.assign(globalThis, {
    addEventListener: page.addEventListener.bind(page),
    document: sheet,
  });
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

/** Whether it has resolved by now. */
async function watch(waiting: Promise<void>): Promise<() => Promise<boolean>> {
  let isDone = false;
  void waiting.then(() => (isDone = true));
  return async () => {
    await Promise.resolve();
    return isDone;
  };
}

test('waits until nothing was pressed or typed for so long', async () => {
  const isCalm = await watch(calm(5000));
  mock.timers.tick(4000);
  page.dispatchEvent(new Event('input'));
  mock.timers.tick(4000);
  assert.equal(await isCalm(), false);
  mock.timers.tick(1000);
  assert.equal(await isCalm(), true);
});

test('does not wait for a reader who has looked away', async () => {
  const isCalm = await watch(calm(5000));
  sheet.hidden = true;
  sheet.dispatchEvent(new Event('visibilitychange'));
  assert.equal(await isCalm(), true);
});
