import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { cardsOf } from '../src/study/cards/cards-of.ts';
import type { Deck } from '../src/study/cards/note.ts';
import { built, documentOf } from './dist.ts';

const read = (file: string) => readFileSync(join(built.folder, file));
const deck = JSON.parse(read('cards/cards.json').toString()) as Deck;
const cards = deck.notes.flatMap(cardsOf);

test('the package for Anki opens, is sound, and has every card of the site in the deck of its section', () => {
  const files = unzipSync(read('cards/cards.apkg'));
  const database = new DatabaseSync(':memory:');
  database.deserialize(files['collection.anki2'] ?? new Uint8Array());
  assert.deepEqual(
    { ...database.prepare('PRAGMA integrity_check').get() },
    { integrity_check: 'ok' },
  );
  const count = (table: string) =>
    Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);
  assert.deepEqual([count('notes'), count('cards')], [deck.notes.length, cards.length]);
  assert.ok(cards.length > 100);
  const decks = JSON.parse(
    String(database.prepare('SELECT decks FROM col').get()?.['decks']),
  ) as Record<string, { name: string }>;
  const used = database.prepare('SELECT did, count(*) AS count FROM cards GROUP BY did').all();
  const inSections = used
    .map(({ did, count: number }) => `${decks[String(did)]?.name.split('::').at(-1)} ${number}`)
    .sort();
  const expected = deck.sections.map(
    ({ unit, title }) =>
      `${unit} ${title} ${cards.filter(({ place }) => deck.places[place]?.section === unit).length}`,
  );
  assert.deepEqual(inSections, expected.sort());
});

test('the text for Anki has its headers first and the same number of columns everywhere', () => {
  const lines = read('cards/cards.tsv').toString().trimEnd().split('\n');
  assert.deepEqual(lines.slice(0, 6), [
    '#separator:tab',
    '#html:true',
    '#notetype column:1',
    '#deck column:2',
    '#tags column:6',
    '#guid column:7',
  ]);
  assert.deepEqual([...new Set(lines.slice(6).map((line) => line.split('\t').length))], [7]);
});

test('the text for Anki has every card of the site, each once, with both sides', () => {
  const rows = read('cards/cards.tsv')
    .toString()
    .trimEnd()
    .split('\n')
    .slice(6)
    .map((line) => line.split('\t'));
  const expected = deck.notes.map((note) => (note.kind === 'line' ? 1 : cardsOf(note).length));
  assert.equal(rows.length, expected.reduce((sum, count) => sum + count, 0));
  assert.equal(new Set(rows.map((row) => row[6])).size, rows.length);
  assert.deepEqual(rows.filter(([, , front, , page]) => !front?.trim() || !page?.trim()), []);
});

test('the page of cards and the list of sheets lead to the package', () => {
  for (const page of ['cards/', 'sheets/'])
    assert.equal(documentOf(built, page)('a[href$="/cards/cards.apkg"]').length, 1, page);
});

test('no card asks what another one asks, and none has an empty side', () => {
  const text = (pieces: readonly (string | { answer: string })[], blank: string) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : blank || piece.answer)).join('');
  const questions = cards.map(({ kind, above, front }) =>
    [kind, ...above, text(front, '＿')].join('｜'),
  );
  assert.deepEqual(
    questions.filter((question, index) => questions.indexOf(question) !== index),
    [],
  );
  assert.deepEqual(
    cards.filter(
      ({ front, back }) => text(front, '＿').trim() === '' || text(back, '').trim() === '',
    ),
    [],
  );
});
