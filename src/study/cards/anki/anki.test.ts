import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Deck, TermNote } from '../note.ts';
import { guidOf, numberOf } from './hashes.ts';
import { writeApkg } from './write-apkg.ts';
import { writeTsv } from './write-tsv.ts';

const san: TermNote = {
  kind: 'term',
  key: 't-san',
  place: 1,
  term: 'SAN',
  reading: 'さん',
  expansion: 'Storage Area Network',
  short: true,
  japanese: '',
  meaning: '専用の<網>。',
};
const deck: Deck = {
  book: '本',
  places: [
    { unit: '08', title: '章', url: '/08/', section: '08' },
    { unit: '08-2-1', title: 'SAN', url: '/08/storage/san/', section: '08-2' },
  ],
  sections: [{ id: '08-x/storage', unit: '08-2', title: '節' }],
  notes: [
    san,
    {
      kind: 'line',
      key: 'n00001',
      place: 1,
      above: ['上'],
      pieces: [{ blank: 2, answer: '甲::乙' }, 'と{{丙}}と', { blank: 5, answer: '丁' }],
    },
  ],
};

/** A Node older than the locked one may be without what writes and reads packages. */
const packages = {
  skip: 'serialize' in DatabaseSync.prototype ? false : 'this Node cannot write packages for Anki',
};

async function open(book: Deck = deck, modified = 1_700_000_000): Promise<DatabaseSync> {
  const files = unzipSync((await writeApkg(book, modified)) ?? new Uint8Array());
  assert.deepEqual(
    [Object.keys(files), Buffer.from(files['media'] ?? []).toString()],
    [['collection.anki2', 'media'], '{}'],
  );
  const database = new DatabaseSync(':memory:');
  database.deserialize(files['collection.anki2'] ?? new Uint8Array());
  return database;
}

test(
  'a package is an archive with a sound collection; a term has three cards, a line one for each blank',
  packages,
  async () => {
    const database = await open();
    assert.deepEqual(
      { ...database.prepare('PRAGMA integrity_check').get() },
      { integrity_check: 'ok' },
    );
    const cards = database
      .prepare('SELECT guid, ord FROM cards JOIN notes ON nid = notes.id ORDER BY due, ord')
      .all();
    assert.deepEqual(
      cards.map(({ guid, ord }) => [guid, ord]),
      [
        ...[0, 1, 2].map((ord) => [guidOf('t-san'), ord]),
        ...[1, 4].map((ord) => [guidOf('n00001'), ord]),
      ],
    );
    const [col] = database.prepare('SELECT ver, models, decks FROM col').all();
    assert.equal(col?.['ver'], 11);
    const decks = Object.values(
      JSON.parse(String(col?.['decks'])) as Record<string, { name: string }>,
    ).map(({ name }) => name);
    assert.deepEqual(decks.sort(), ['Default', '本', '本::08 章', '本::08 章::08-2 節']);
    const models = Object.keys(JSON.parse(String(col?.['models'])) as object).map(Number);
    const used = database
      .prepare('SELECT DISTINCT mid FROM notes')
      .all()
      .map(({ mid }) => Number(mid));
    assert.deepEqual(used.sort(), models.sort());
  },
);

test('every note has as many fields as its kind', packages, async () => {
  const database = await open();
  const [col] = database.prepare('SELECT models FROM col').all();
  const models = JSON.parse(String(col?.['models'])) as Record<string, { flds: unknown[] }>;
  for (const { mid, flds } of database.prepare('SELECT mid, flds FROM notes').all()) {
    assert.equal(String(flds).split('\u001f').length, models[String(mid)]?.flds.length);
  }
});

test('texts are HTML, and nothing in them is taken for a blank', packages, async () => {
  const fields = (await open())
    .prepare('SELECT flds FROM notes ORDER BY id')
    .all()
    .map(({ flds }) => String(flds));
  assert.ok(fields.some((text) => text.includes('専用の&lt;網&gt;。')));
  assert.ok(
    fields.some((text) =>
      text.startsWith('{{c2::甲:&#8203;:乙}}と{&#8203;{丙}&#8203;}と{{c5::丁}}'),
    ),
  );
});

test('a meaning that names its term makes no card that asks for it', packages, async () => {
  const database = await open({ ...deck, notes: [{ ...san, meaning: 'SANは網。' }] });
  assert.deepEqual(
    database
      .prepare('SELECT ord FROM cards ORDER BY ord')
      .all()
      .map(({ ord }) => ord),
    [0, 2],
  );
});

test('the same cards give the same bytes; other words change no id', packages, async () => {
  const bytes = await writeApkg(deck, 1);
  assert.deepEqual(await writeApkg(deck, 1), bytes);
  const ids = (database: DatabaseSync) =>
    database
      .prepare(
        'SELECT notes.id, guid, cards.id AS card, did FROM cards JOIN notes ON nid = notes.id ORDER BY card',
      )
      .all();
  const other = {
    ...deck,
    notes: [
      { ...san, term: '網', meaning: '別。', expansion: 'Other Name' },
      ...deck.notes.slice(1),
    ],
  };
  assert.deepEqual(ids(await open(other, 2)), ids(await open(deck, 1)));
});

test('ids of Anki are times before today, and no two keys of many have the same', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => numberOf(`note/n${index}`));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => id >= 1e12 && id < 1.25e12));
});

test('the text begins with what Anki has to know, and has a line for each card of a term and for each line', () => {
  const lines = writeTsv({
    ...deck,
    notes: [{ ...san, meaning: '一\t二\n三' }, ...deck.notes.slice(1)],
  })
    .trimEnd()
    .split('\n');
  assert.deepEqual(lines.slice(0, 6), [
    '#separator:tab',
    '#html:true',
    '#notetype column:1',
    '#deck column:2',
    '#tags column:6',
    '#guid column:7',
  ]);
  const rows = lines.slice(6).map((line) => line.split('\t'));
  assert.ok(rows.every((row) => row.length === 7));
  assert.deepEqual(rows[0]?.slice(0, 6), [
    '基本',
    '本::08 章::08-2 節',
    'SAN',
    '一 二 三<br>さん<br>Storage Area Network',
    '08-2-1 SAN',
    'zukai zukai::08-2-1',
  ]);
  assert.deepEqual(
    rows.map(([type]) => type),
    ['基本', '基本', '基本', '穴埋め'],
  );
  assert.equal(new Set(rows.map((row) => row[6])).size, rows.length);
});
