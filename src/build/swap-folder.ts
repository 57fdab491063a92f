import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../content/journal/while-alone.ts';

/*
 * A site is built beside the folder it is for and takes its place when it is whole, in two renames.
 * Names that end in the number of a process: `dist.new-123` is being built, `dist.old-123` was dist
 * until a moment ago.
 */

/** Where a build for `folder` writes until it is whole: beside where it really is. */
export function folderBeside(folder: string, pid: number = process.pid): string {
  return `${realFolder(folder)}.new-${pid}`;
}

/**
 * Removes what builds that were cut off have left beside `folder`. If one was cut off between the
 * two renames, the old site gets its place back. What a build that still runs is writing stays, and
 * so does what cannot be removed now.
 */
export function clearLeftovers(folder: string): void {
  const real = realFolder(folder);
  if (!existsSync(dirname(real))) return;
  for (const { path, kind, pid } of besides(real)) {
    if (pid !== process.pid && isRunning(pid)) continue;
    if (kind === 'old' && !existsSync(real)) renameSync(path, real);
    else remove(path);
  }
}

/** Puts a whole site into its place; throws, with the old site there, if that is held. */
export function swapIn(whole: string, folder: string, pid: number = process.pid): void {
  const real = realFolder(folder);
  const old = `${real}.old-${pid}`;
  mkdirSync(dirname(real), { recursive: true });
  // Between these renames no process of ours waits for anything.
  if (existsSync(real)) renameAgain(real, old);
  try {
    renameAgain(whole, real);
  } catch (error) {
    if (existsSync(old)) renameAgain(old, real);
    throw error;
  }
  remove(old);
}

/** Where a folder really is, or will be: a link may be there before what it leads to. */
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(folder), readlinkSync(folder)) : resolve(folder);
}

/** The folders of this and other builds beside a folder. */
function besides(real: string): { path: string; kind: 'new' | 'old'; pid: number }[] {
  const start = `${basename(real)}.`;
  return readdirSync(dirname(real)).flatMap((name) => {
    const [, kind, pid] =
      (name.startsWith(start) && /^(new|old)-(\d+)$/u.exec(name.slice(start.length))) || [];
    return kind === undefined
      ? []
      : [{ path: join(dirname(real), name), kind: kind as 'new' | 'old', pid: Number(pid) }];
  });
}

/** A file that a program holds open cannot be removed on Windows; the next build tries again. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    return;
  }
}

/** How Windows refuses to move what a virus scanner or an indexer still holds. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** They let go within a second or two. */
const TRIES = 20;
const PAUSE = 100;

/** Renames; on Windows for two seconds while somebody holds it. Throws what the system says. */
export function renameAgain(
  from: string,
  to: string,
  system: string = process.platform,
  rename: typeof renameSync = renameSync,
): void {
  for (let left = system === 'win32' ? TRIES : 1; ;) {
    left -= 1;
    try {
      return rename(from, to);
    } catch (error) {
      if (left === 0 || !HELD.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
