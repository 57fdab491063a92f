/*
 * node --import kill-at-step.ts <program>: the program is killed (SIGKILL, nothing is cleaned up)
 * when it is about to change the disk for the KILL_AT_STEPth time; a file that is being written
 * then has only its first half.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const target = Number(process.env['KILL_AT_STEP']);
let step = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself may arrive a moment later.
  for (;;);
}

function due(): boolean {
  step += 1;
  return step === target;
}

const { writeFile, rename, rm, mkdir } = fs;
fs.writeFile = async (path, data, options) => {
  if (due()) {
    const whole = data as string | Uint8Array;
    await writeFile(path, whole.slice(0, whole.length / 2));
    die();
  }
  return writeFile(path, data, options);
};
fs.rename = async (from, to) => (due() ? die() : rename(from, to));
fs.rm = async (path, options) => (due() ? die() : rm(path, options));
fs.mkdir = (async (path: string, options: { recursive: true }) =>
  due() ? die() : mkdir(path, options)) as typeof mkdir;
syncBuiltinESMExports();
