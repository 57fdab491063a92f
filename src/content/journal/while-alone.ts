import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { finishWriting } from './write-all.ts';

/** How long (ms) to wait for another process; an import takes a second or two. */
const PATIENCE = 10_000;

/** How old (ms) the lock of a process in another container may be; it is touched each second. */
const UNSEEN = 5000;

/** The locks that this process holds or is about to take. */
const held = new Set<string>();

/**
 * Does the work while no other process does any with the same journal: it would clear away what
 * this one gathers, and write over pages that both have read. What a killed one had begun is
 * finished first. Beside the journal lies meanwhile a file that names the process; that of a
 * process which is gone counts for nothing. Throws ELOCKED when the other does not end in time.
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
  const touch = () => void utimes(lock, new Date(), new Date()).catch(() => undefined);
  const touching = setInterval(touch, 1000).unref();
  try {
    await finishWriting(journal);
    return await work();
  } finally {
    clearInterval(touching);
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

/** What names a process for good: numbers are given again, and each container has its own. */
interface Holder {
  pid: number;
  /** When it began, in its system's own words; empty where that is not known. */
  start: string;
  /** The namespace in which the number counts; empty where there are none. */
  space: string;
}

/** The process with a number, as it is seen from here. */
export function holderOf(pid: number): Holder {
  const space = attempt(() => readlinkSync('/proc/self/ns/pid'));
  const own = pid === process.pid ? 'self' : `${pid}`;
  // proc(5): the 22nd field, counted behind the name, which may hold anything.
  const stat = attempt(() => readFileSync(`/proc/${own}/stat`, 'utf8').replace(/^.*\) /su, ''));
  const ps = () => spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).stdout;
  return { pid, start: stat.split(' ')[22 - 3] ?? attempt(() => ps().trim()), space };
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** Who a lock names: nobody if it is half of one, a mere number if an earlier version wrote it. */
function readHolder(lock: string): Partial<Holder> {
  try {
    const named = JSON.parse(lock) as Holder | number;
    return typeof named === 'number' ? { pid: named } : named;
  } catch {
    return {};
  }
}

async function take(lock: string): Promise<boolean> {
  if (held.has(lock)) return false;
  held.add(lock);
  try {
    await writeFile(lock, JSON.stringify(holderOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where no file can be made nobody writes; what the work itself cannot do it tells better.
    if (code === 'EROFS' || code === 'ENOENT') return true;
    held.delete(lock);
    if (code !== 'EEXIST') throw error;
  }
  const holder = await readFile(lock, 'utf8').catch(() => '');
  if (!(await isHeld(lock, holder))) await removeStale(lock, holder);
  return false;
}

/** Whether the process that a lock names still works: not a later one that has its number now. */
async function isHeld(lock: string, holder: string): Promise<boolean> {
  const { pid, start, space } = readHolder(holder);
  const now = holderOf(pid ?? 0);
  if (pid === undefined || (space !== undefined && space !== now.space)) {
    // From here nobody sees that process, or it is about to write its name; it touches its lock.
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: 0 }));
    return Date.now() - mtimeMs < UNSEEN;
  }
  if (pid === process.pid) return held.has(lock);
  return isRunning(pid) && (!start || !now.start || start === now.start);
}

/** Two may have found the same lock stale: the slower must not remove that of the faster. */
async function removeStale(lock: string, holder: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const isSame = (await readFile(aside, 'utf8')) === holder;
  if (isSame && !(await isHeld(aside, holder))) await rm(aside, { force: true });
  else await rename(aside, lock);
}
