import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The folder in which an import gathers what it is going to write. */
export const JOURNAL = join('content', '.importing');

/** Name of the list in a journal; from the moment it is there, the writing is finished, however often it is cut off. */
export const JOURNAL_FILE = 'journal.json';

/** What is to be done: the numbered files of the journal with their places, and the files to remove. */
export interface Journal {
  writes: { from: string; to: string }[];
  removals: string[];
}

/** Finishes what a killed import had begun to put in place, and clears away what one had only gathered. */
export async function finishWriting(journal: string): Promise<void> {
  const list = await readFile(join(journal, JOURNAL_FILE), 'utf8').catch(absent);
  if (list === undefined) await rm(journal, { recursive: true, force: true });
  else await carryOut(journal, JSON.parse(list) as Journal);
}

/** Does what the list says and then removes the journal; what was done before is not done again. */
export async function carryOut(journal: string, { writes, removals }: Journal): Promise<void> {
  for (const { from, to } of writes) {
    const waiting = join(journal, from);
    if (!(await exists(waiting))) continue;
    await mkdir(dirname(to), { recursive: true });
    await rename(waiting, to);
  }
  for (const path of removals) await rm(path, { force: true });
  // The list first: a journal without one is nothing but waste.
  await rm(join(journal, JOURNAL_FILE), { force: true });
  await rm(journal, { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, (error: unknown) => absent(error) ?? false);
}

/** What cannot be read for another reason is there all the same, and must not be taken for done or never begun. */
function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
