import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeApkg } from '../study/cards/anki/write-apkg.ts';
import { writeTsv } from '../study/cards/anki/write-tsv.ts';
import type { Deck } from '../study/cards/note.ts';

/**
 * Writes the cards of a built site for Anki, `cards/cards.tsv` and `cards/cards.apkg`, from what
 * its page of cards loads. False where this Node cannot write packages; then there is only the
 * text.
 */
export async function writeAnki(dist: string): Promise<boolean> {
  const folder = join(dist, 'cards');
  const deck = JSON.parse(await readFile(join(folder, 'cards.json'), 'utf8')) as Deck;
  await writeFile(join(folder, 'cards.tsv'), writeTsv(deck));
  const apkg = await writeApkg(deck, lastChange());
  if (apkg) await writeFile(join(folder, 'cards.apkg'), apkg);
  return apkg !== undefined;
}

/** The time (seconds) that stands for a project without a history. */
const NO_TIME = 1_767_225_600;

/**
 * When the contents were last changed, in seconds: Anki renews a note only when its time is newer,
 * and two builds of the same contents have to be equal. `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org) overrules what Git knows.
 */
function lastChange(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH']);
  if (given > 0) return Math.floor(given);
  try {
    const time = execFileSync('git', ['log', '-1', '--format=%ct', '--', 'content'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(time.trim()) || NO_TIME;
  } catch {
    return NO_TIME;
  }
}
