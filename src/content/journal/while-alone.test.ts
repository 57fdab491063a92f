import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf, whileAlone } from './while-alone.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-alone-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('works on one journal come one after the other, and leave nothing behind', async (t) => {
  const folder = newFolder(t);
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await pause(20);
    steps.push(`${name} ends`);
  };
  await Promise.all(['a', 'b'].map((name) => whileAlone(join(folder, '.importing'), work(name))));
  assert.deepEqual(
    steps.map((step) => step.split(' ')[1]),
    ['begins', 'ends', 'begins', 'ends'],
  );
  assert.deepEqual(readdirSync(folder), []);
});

test('the lock of a process that is gone counts for nothing', async (t) => {
  const folder = newFolder(t);
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, '.importing.lock'), `${pid}`);
  assert.equal(await whileAlone(join(folder, '.importing'), async () => 'done'), 'done');
  assert.deepEqual(readdirSync(folder), []);
});

test('a process that does not end is not waited for without end, and keeps its lock', async (t) => {
  const folder = newFolder(t);
  const lock = join(folder, '.importing.lock');
  const running = holderOf(process.ppid);
  for (const holder of [process.ppid, running, { ...running, space: 'pid:[1]' }]) {
    writeFileSync(lock, JSON.stringify(holder));
    const waiting = whileAlone(join(folder, '.importing'), async () => 'done', 10);
    await assert.rejects(waiting, { code: 'ELOCKED', path: lock });
  }
  assert.deepEqual(readdirSync(folder), ['.importing.lock']);
});

test('the number of a later process, or of this one, is that of one that is gone', async (t) => {
  const folder = newFolder(t);
  const lock = join(folder, '.importing.lock');
  const later = { ...holderOf(process.ppid), start: 'long ago' };
  for (const holder of [
    later,
    process.pid,
    holderOf(process.pid),
    { ...later, pid: process.pid },
  ]) {
    writeFileSync(lock, JSON.stringify(holder));
    assert.equal(await whileAlone(join(folder, '.importing'), async () => 'done', 300), 'done');
  }
});

test('the lock of a process that cannot be seen counts while it is touched', async (t) => {
  const folder = newFolder(t);
  const lock = join(folder, '.importing.lock');
  for (const holder of [
    JSON.stringify({ ...holderOf(process.ppid), space: 'pid:[1]' }),
    '{"pi',
    '',
  ]) {
    writeFileSync(lock, holder);
    utimesSync(lock, new Date(), new Date(Date.now() - 6000));
    assert.equal(await whileAlone(join(folder, '.importing'), async () => 'done', 300), 'done');
  }
});

test('work that fails gives the lock back', async (t) => {
  const folder = newFolder(t);
  const failing = () => Promise.reject(new Error('no'));
  await assert.rejects(whileAlone(join(folder, '.importing'), failing), /no/u);
  assert.deepEqual(readdirSync(folder), []);
});
