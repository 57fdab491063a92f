import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

const skip = process.platform === 'win32' && 'no signals there';

/** Starts the command over a stand-in for Astro that runs until it is told to end, and waits until that runs. */
async function start(t: TestContext, standIn: string): Promise<ChildProcess> {
  const project = mkdtempSync(join(tmpdir(), 'zukai-astro-'));
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  mkdirSync(dirname(astro), { recursive: true });
  writeFileSync(astro, `${standIn}\nsetInterval(() => undefined, 1000);\nconsole.log('runs');\n`);
  for (const file of ['astro.ts', 'explain-fault.ts', 'unknown-options.ts']) cpSync(join(import.meta.dirname, file), join(project, 'src', 'cli', file));
  // A group of its own, as a terminal gives to what runs in it.
  const command = spawn(process.execPath, [join(project, 'src', 'cli', 'astro.ts'), 'dev'], { cwd: project, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => {
    if (command.exitCode === null && command.signalCode === null) process.kill(-(command.pid ?? 0), 'SIGKILL');
    rmSync(project, { recursive: true });
  });
  await once(command.stdout, 'data');
  return command;
}

test('a program that interrupts only the command ends Astro too', { skip, timeout: 60_000 }, async (t) => {
  const command = await start(t, '');
  command.kill('SIGINT');
  assert.deepEqual(await once(command, 'exit'), [130, null]);
});

test('Ctrl C in a terminal, which reaches Astro by itself, reaches it once', { skip, timeout: 60_000 }, async (t) => {
  const command = await start(t, "let times = 0;\nprocess.on('SIGINT', () => { times += 1; setTimeout(() => process.exit(times), 100); });");
  process.kill(-(command.pid ?? 0), 'SIGINT');
  assert.deepEqual(await once(command, 'exit'), [1, null]);
});
