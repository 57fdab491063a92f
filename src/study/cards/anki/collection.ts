import type { DatabaseSync } from 'node:sqlite';
import type { Deck } from '../note.ts';
import { ankiNotes, type AnkiNote } from './anki-notes.ts';
import { chapterName, deckName } from './deck-name.ts';
import { checksumOf, guidOf, numberOf } from './hashes.ts';
import { noteTypes, TYPE_IDS } from './note-types.ts';

/**
 * The tables of a collection in the form that every Anki imports (schema 11,
 * github.com/ankitects/anki, schema11.sql).
 */
const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);`;

/** When the collection was made, in seconds: any day, but always the same. */
const CREATED = 1_577_836_800;

/**
 * Fills an empty database with the cards of the book; `modified` (seconds) decides whether an
 * import renews a note.
 */
export function fillCollection(database: DatabaseSync, deck: Deck, modified: number): void {
  database.exec(`BEGIN;${SCHEMA}`);
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      CREATED,
      modified * 1000,
      modified * 1000,
      ...[CONF, noteTypes(deck.book, modified), decksOf(deck, modified), DECK_CONF, {}].map(
        (part) => JSON.stringify(part),
      ),
    );
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
  const card = database.prepare(
    "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  );
  for (const [position, entry] of ankiNotes(deck).entries()) {
    const [first = ''] = entry.fields;
    const id = numberOf(`note/${entry.key}`);
    note.run(
      id,
      guidOf(entry.key),
      TYPE_IDS[entry.kind],
      modified,
      ` ${entry.tags.join(' ')} `,
      entry.fields.join('\u001f'),
      first,
      checksumOf(plain(first)),
    );
    for (const ord of entry.cards)
      card.run(
        cardId(entry, ord),
        id,
        numberOf(`deck/${entry.section}`),
        ord,
        modified,
        position + 1,
      );
  }
  database.exec('COMMIT');
}

function cardId({ key }: AnkiNote, ord: number): number {
  return numberOf(`card/${key}/${ord}`);
}

function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, '');
}

/** The decks by id: Anki's own, the book's, and those of its chapters and sections. */
function decksOf(deck: Deck, modified: number): Record<string, object> {
  const named = new Map([[1, 'Default'], [numberOf('deck/'), deck.book]]);
  for (const { id, unit } of deck.sections) {
    named.set(numberOf(`deck/${id.split('/')[0]}`), chapterName(deck, unit));
    named.set(numberOf(`deck/${id}`), deckName(deck, unit));
  }
  return Object.fromEntries([...named].map(([id, name]) => [id, oneDeck(id, name, modified)]));
}

function oneDeck(id: number, name: string, modified: number): object {
  const none = [0, 0];
  return {
    id,
    name,
    mod: modified,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: none,
    revToday: none,
    lrnToday: none,
    timeToday: none,
  };
}

const CONF = {
  nextPos: 1,
  estTimes: true,
  activeDecks: [1],
  sortType: 'noteFld',
  timeLim: 0,
  sortBackwards: false,
  addToCur: true,
  curDeck: 1,
  newSpread: 0,
  dueCounts: true,
  curModel: String(TYPE_IDS.term),
  collapseTime: 1200,
};

/**
 * The options of Anki's own deck, which importing leaves as they are in the reader's collection.
 */
const DECK_CONF = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: 20,
    },
    rev: { bury: true, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  },
};
