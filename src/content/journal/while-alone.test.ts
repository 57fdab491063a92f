import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { whileAlone } from './while-alone.ts';

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
  assert.deepEqual(steps.map((step) => step.split(' ')[1]), ['begins', 'ends', 'begins', 'ends']);
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
  writeFileSync(join(folder, '.importing.lock'), `${process.ppid}`);
  await assert.rejects(whileAlone(join(folder, '.importing'), async () => 'done', 10), { code: 'ELOCKED', path: join(folder, '.importing.lock') });
  assert.deepEqual(readdirSync(folder), ['.importing.lock']);
});

test('work that fails gives the lock back', async (t) => {
  const folder = newFolder(t);
  await assert.rejects(whileAlone(join(folder, '.importing'), () => Promise.reject(new Error('no'))), /no/u);
  assert.deepEqual(readdirSync(folder), []);
});
