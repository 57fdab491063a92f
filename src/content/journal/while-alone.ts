import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { finishWriting } from './write-all.ts';

/** How long (ms) to wait for another process; an import takes a second or two. */
const PATIENCE = 10_000;

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Does the work while no other process does any with the same journal: it would clear away what
 * this one gathers, and write over pages that both have read. What a killed one had begun is
 * finished first. Beside the journal lies meanwhile a file that names the process; that of a process
 * which is gone counts for nothing. Throws ELOCKED when the other one does not end in time.
 */
export async function whileAlone<Result>(
  journal: string,
  work: () => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  const lock = `${journal}.lock`;
  const end = Date.now() + patience;
  while (!(await take(lock))) {
    if (Date.now() > end) {
      const error = new Error(`another import is running: ${lock}`);
      throw Object.assign(error, { code: 'ELOCKED', path: lock });
    }
    await pause(100);
  }
  held.add(lock);
  try {
    await finishWriting(journal);
    return await work();
  } finally {
    held.delete(lock);
    await rm(lock, { force: true });
  }
}

/** Whether the process with this number runs, whoever it belongs to. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in its system's own words: numbers are given again. Empty if not known. */
export function startOf(pid: number): string {
  try {
    // proc(5): the 22nd field, counted behind the name, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /su, '').split(' ');
    return fields[22 - 3] ?? '';
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' });
    return (stdout ?? '').trim();
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where no file can be made nobody writes; what the work itself cannot do it tells better.
    if (code === 'EROFS' || code === 'ENOENT') return true;
    if (code !== 'EEXIST') throw error;
  }
  const holder = await readFile(lock, 'utf8').catch(() => '');
  // Empty until its process has written its number.
  if (holder !== '' && !isHeld(lock, holder)) await removeStale(lock, holder);
  return false;
}

/** Whether the process that a lock names still works: not a later one that has its number now. */
function isHeld(lock: string, holder: string): boolean {
  const [, pid = '', start = ''] = /^(\d+) ?(.*)$/su.exec(holder) ?? [];
  if (Number(pid) === process.pid) return held.has(lock);
  if (!isRunning(Number(pid))) return false;
  const now = startOf(Number(pid));
  return start === '' || now === '' || start === now;
}

/** Two may have found the same lock stale: the slower must not remove that of the faster. */
async function removeStale(lock: string, holder: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) === holder) await rm(aside, { force: true });
  else await rename(aside, lock);
}
