/*
 * node --import refuse-writing.ts <program>: below the folder REFUSE_BELOW the system refuses, with the code REFUSE_CODE, to write
 * more than REFUSE_AFTER bytes; with 0 also to make folders. Works for every user and on every system, unlike a full disk.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const { REFUSE_BELOW: below = '', REFUSE_CODE: code = '' } = process.env;
const after = Number(process.env['REFUSE_AFTER']);
let written = 0;

function meter(path: unknown, call: string, bytes: number): void {
  const name = path instanceof URL ? fileURLToPath(path) : String(path);
  if (!name.startsWith(below)) return;
  written += bytes;
  if (written > after || after === 0) throw Object.assign(new Error(`${code}: the system refuses, ${call} '${name}'`), { code, path: name });
}

const size = (data: unknown) => (typeof data === 'string' || data instanceof Uint8Array ? data.length : 0);
const { writeFileSync, mkdirSync } = fs;
const { writeFile, mkdir } = fs.promises;

fs.writeFileSync = (path, data, options) => {
  meter(path, 'open', size(data));
  return writeFileSync(path, data, options);
};
fs.promises.writeFile = async (path, data, options) => {
  meter(path, 'open', size(data));
  return writeFile(path, data, options);
};
if (after === 0) {
  fs.mkdirSync = ((path: string, options: { recursive: true }) => {
    meter(path, 'mkdir', 0);
    return mkdirSync(path, options);
  }) as typeof mkdirSync;
  fs.promises.mkdir = (async (path: string, options: { recursive: true }) => {
    meter(path, 'mkdir', 0);
    return mkdir(path, options);
  }) as typeof mkdir;
}
syncBuiltinESMExports();
