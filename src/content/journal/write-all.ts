import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder in which an import gathers what it is going to write. */
export const JOURNAL = join('content', '.importing');

/** Name of the list in a journal; once it is there, the writing will be finished. */
export const JOURNAL_FILE = 'journal.json';

/** What is to be done: the journal's numbered files with their places, and the files to remove. */
interface Journal {
  writes: { from: string; to: string }[];
  removals: readonly string[];
}

/** A file to be written; its path is relative to the project. */
export interface NewFile {
  file: string;
  text: string | Uint8Array;
}

/**
 * Writes all files and removes all `removals`, or does nothing, wherever the process is killed.
 * Every new file is first written into the folder `journal`; then one rename puts a list of what is
 * to be done beside them. Killed before it, nothing has changed; killed after it, `finishWriting`
 * does the rest at the next start. When a file cannot be put in its place, everything gets back
 * what it had, and the error is thrown.
 */
export async function writeAll(
  journal: string,
  files: readonly NewFile[],
  removals: readonly string[] = [],
): Promise<void> {
  if (files.length + removals.length === 0) return;
  const writes = files.map(({ file }, index) => ({ from: `${index}`, to: file }));
  const list: Journal = { writes, removals };
  await rm(journal, { recursive: true, force: true });
  // Not recursive: in a folder deleted meanwhile Node would look for a parent without end.
  await mkdir(journal);
  let before: Before[] = [];
  try {
    for (const [index, { text }] of files.entries()) {
      await writeFile(join(journal, `${index}`), text, { flush: true });
    }
    for (const { to } of writes) await mkdir(dirname(to), { recursive: true });
    before = await Promise.all([...writes.map(({ to }) => to), ...removals].map(readBefore));
    await writeFile(join(journal, 'list'), JSON.stringify(list), { flush: true });
    await rename(join(journal, 'list'), join(journal, JOURNAL_FILE));
    await carryOut(journal, list);
  } catch (error) {
    // One that can be neither replaced nor put back is as it was.
    for (const each of before) await putBack(each).catch(() => undefined);
    await rm(journal, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Finishes what a killed import had begun to put in place; clears away what it only gathered.
 * Throws EJOURNAL when the list of what was to be done is broken.
 */
export async function finishWriting(journal: string): Promise<void> {
  const list = await readFile(join(journal, JOURNAL_FILE), 'utf8').catch(absent);
  if (list === undefined) await rm(journal, { recursive: true, force: true });
  else await carryOut(journal, readJournal(list, journal));
}

function readJournal(list: string, path: string): Journal {
  try {
    return JSON.parse(list) as Journal;
  } catch {
    throw Object.assign(new Error(`a broken journal: ${path}`), { code: 'EJOURNAL', path });
  }
}

/** Does what the list says and then removes the journal; what was done before is not done again. */
async function carryOut(journal: string, { writes, removals }: Journal): Promise<void> {
  for (const { from, to } of writes) {
    await mkdir(dirname(to), { recursive: true });
    await rename(join(journal, from), to).catch(absent);
  }
  for (const path of removals) await rm(path, { force: true });
  // The list first: a journal without one is nothing but waste.
  await rm(join(journal, JOURNAL_FILE), { force: true });
  await rm(journal, { recursive: true, force: true });
}

interface Before {
  path: string;
  bytes: Uint8Array | undefined;
}

/** What stands at a path now; a folder there is an error while nothing has been changed yet. */
async function readBefore(path: string): Promise<Before> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    throw Object.assign(new Error(`a folder: ${path}`), { code: 'EISDIR', path });
  }
  return { path, bytes: found && (await readFile(path)) };
}

async function putBack({ path, bytes }: Before): Promise<void> {
  if (bytes === undefined) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** What cannot be read for another reason is there all the same: neither done nor never begun. */
function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
