import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from './random.ts';
import { copyOfProject, startBuild } from './copy-of-project.ts';
import { built, builtIn } from './dist.ts';

const SEED = 7;
const ROUNDS = 4;

test('a build that is killed, however far it has come, leaves a whole site', async (t) => {
  const copy = copyOfProject(t);
  const dist = join(copy, 'dist');
  const site = join(copy, 'content', 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^tagline: .*$/mu, 'tagline: 新しい版'));
  const before = digestOf(dist);
  const random = randomFrom(SEED);
  const left: string[] = [];
  let killed = 0;
  for (const round of Array.from({ length: ROUNDS }).keys()) {
    // The last round is killed when all files are there, while they are being finished or put into place.
    const files = round === ROUNDS - 1 ? 0.98 * built.files.length : random() * built.files.length;
    const build = startBuild(copy);
    if (await isKilledAt(build, copy, files)) killed += 1;
    left.push(existsSync(dist) ? digestOf(dist) : digestOf(join(copy, oldSite(copy))));
  }
  assert.equal(await ended(startBuild(copy)), 0);
  const after = digestOf(dist);
  assert.notEqual(after, before);
  assert.ok(killed >= ROUNDS - 1, `${killed} of ${ROUNDS} builds were killed`);
  assert.deepEqual(left.filter((digest) => digest !== before && digest !== after), []);
  assert.deepEqual(readdirSync(copy).filter((name) => name.startsWith('dist.')), []);
});

/** Kills a build as soon as it has written so many files; false if it ends by itself before. */
async function isKilledAt(build: ChildProcess, copy: string, files: number): Promise<boolean> {
  const end = ended(build);
  while (build.exitCode === null) {
    if (written(copy, build.pid ?? 0) >= files) {
      build.kill('SIGKILL');
      await end;
      return build.signalCode === 'SIGKILL';
    }
    await pause(10);
  }
  return false;
}

function written(copy: string, pid: number): number {
  try {
    return builtIn(join(copy, `dist.new-${pid}`), '').files.length;
  } catch {
    return 0; // Not begun, or a folder went away while it was being listed.
  }
}

function oldSite(copy: string): string {
  return readdirSync(copy).find((name) => name.startsWith('dist.old-')) ?? 'dist';
}

/** Of every file its name and its bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of builtIn(folder, '').files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

function ended(build: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => build.once('exit', (code) => resolve(code)));
}
