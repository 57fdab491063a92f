import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { carryOut, JOURNAL_FILE } from './finish-writing.ts';
import type { Journal } from './finish-writing.ts';

/** A file to be written. */
export interface NewFile {
  path: string;
  text: string | Uint8Array;
}

/**
 * Writes all files and removes all `removals`, or does nothing, wherever the process is killed. Every new file is first
 * written into the folder `journal`; then one rename puts a list of what is to be done beside them. Killed before it,
 * nothing has changed; killed after it, `finishWriting` does the rest at the next start. When a file cannot be put in its
 * place, everything gets back what it had, and the error is thrown.
 */
export async function writeAll(
  journal: string,
  files: readonly NewFile[],
  removals: readonly string[] = [],
): Promise<void> {
  if (files.length + removals.length === 0) return;
  const list: Journal = { writes: files.map(({ path }, index) => ({ from: `${index}`, to: path })), removals: [...removals] };
  await rm(journal, { recursive: true, force: true });
  // Not recursive: in a folder that has been deleted meanwhile Node would look for a parent without end.
  await mkdir(journal);
  let before: { path: string; bytes: Uint8Array | undefined }[] = [];
  try {
    for (const [index, { text }] of files.entries()) await writeFile(join(journal, `${index}`), text, { flush: true });
    for (const { path } of files) await mkdir(dirname(path), { recursive: true });
    before = await Promise.all([...files.map(({ path }) => path), ...removals].map(keep));
    await writeFile(join(journal, 'list'), JSON.stringify(list), { flush: true });
    await rename(join(journal, 'list'), join(journal, JOURNAL_FILE));
    await carryOut(journal, list);
  } catch (error) {
    // One that can be neither replaced nor put back is as it was.
    for (const { path, bytes } of before) await putBack(path, bytes).catch(() => undefined);
    await rm(journal, { recursive: true, force: true });
    throw error;
  }
}

/** What stands at a path now; a folder there is an error while nothing has been changed yet. */
async function keep(path: string): Promise<{ path: string; bytes: Uint8Array | undefined }> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new Error(`${path} はフォルダーです。ファイルを書けるように、移すか消してください。`);
  return { path, bytes: found && (await readFile(path)) };
}

async function putBack(path: string, bytes: Uint8Array | undefined): Promise<void> {
  if (bytes === undefined) return void (await rm(path, { force: true }).catch(() => undefined));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
