import { strToU8, zipSync } from 'fflate';
import type { Deck } from '../note.ts';
import { fillCollection } from './collection.ts';

/**
 * Files in an archive need a time; read in any time zone it is the first that an archive can hold.
 */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The cards of the book as a package for Anki: the same deck and time (`modified`, in seconds) give
 * the same bytes, and a second import renews what it brought before. Undefined where Node has no
 * SQLite of its own.
 */
export async function writeApkg(deck: Deck, modified: number): Promise<Uint8Array | undefined> {
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (!sqlite || !('serialize' in sqlite.DatabaseSync.prototype)) return undefined;
  const database = new sqlite.DatabaseSync(':memory:');
  try {
    fillCollection(database, deck, modified);
    return zipSync(
      { 'collection.anki2': database.serialize(), media: strToU8('{}') },
      { mtime: FIRST_DAY, level: 9 },
    );
  } finally {
    database.close();
  }
}
