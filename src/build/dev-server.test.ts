import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { showEdits } from './dev-server.ts';

type Server = Parameters<typeof showEdits>[0]['server'];
type Handler = (
  request: { headers: { accept: string } },
  response: undefined,
  next: () => void,
) => void;

/** What the dev server is to us, with a clock that stands still until it is told the time. */
function start(t: TestContext) {
  t.mock.timers.enable({ apis: ['Date'], now: 0 });
  const [watcher, ws] = [new EventEmitter(), new EventEmitter()];
  const sent: string[] = [];
  const handlers: Handler[] = [];
  const server = {
    watcher,
    ws: { on: ws.on.bind(ws), send: ({ type }: { type: string }) => sent.push(type) },
    middlewares: { use: (handler: Handler) => handlers.push(handler) },
  };
  showEdits({ server: server as unknown as Server } as Parameters<typeof showEdits>[0]);
  return {
    sent,
    at: (now: number) => t.mock.timers.setTime(now),
    ask: () =>
      handlers.forEach((handle) =>
        handle({ headers: { accept: 'text/html' } }, undefined, () => undefined),
      ),
    connect: () => ws.emit('connection'),
    store: () => watcher.emit('all', 'change', join(process.cwd(), '.astro', 'data-store.json')),
  };
}

test('what Astro has loaded late is shown in browsers, also in one that asked before', (t) => {
  const { sent, at, ask, connect, store } = start(t);
  at(1000);
  ask();
  at(2000);
  store();
  assert.deepEqual(sent, ['full-reload'], 'browsers that are there');
  connect();
  assert.deepEqual(
    sent,
    ['full-reload', 'full-reload'],
    'a browser on its way, which heard of no reload',
  );
});

test('a browser that asked after the edit was there is left alone', (t) => {
  const { sent, at, ask, connect, store } = start(t);
  at(1000);
  store();
  at(2000);
  ask();
  connect();
  assert.deepEqual(sent, ['full-reload']);
});
