import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineNote, TermNote } from './note.ts';
import { paperSheets } from './paper-cards.ts';

const term = (name: string, meaning = '説明。'): TermNote => ({
  kind: 'term',
  key: name,
  place: 0,
  term: name,
  reading: '',
  expansion: '',
  short: false,
  japanese: '',
  meaning,
});
const line = (pieces: LineNote['pieces']): LineNote => ({
  kind: 'line',
  key: 'n00001',
  place: 0,
  above: [],
  pieces,
});

test('ten cards make a sheet, numbered through', () => {
  const sheets = paperSheets(Array.from({ length: 23 }, (_, index) => term(`語${index}`)));
  assert.deepEqual(
    sheets.map((sheet) => sheet.map(({ number }) => number).join(' ')),
    ['1 2 3 4 5 6 7 8 9 10', '11 12 13 14 15 16 17 18 19 20', '21 22 23'],
  );
  assert.deepEqual(paperSheets([]), []);
});

test('blanks are numbered as they stand on the card, equal words alike', () => {
  const [[card] = []] = paperSheets([
    line([
      { blank: 3, answer: '乙' },
      'と',
      { blank: 5, answer: '丙' },
      'と',
      { blank: 3, answer: '乙' },
    ]),
  ]);
  assert.ok(card && 'pieces' in card);
  assert.deepEqual([card.pieces, card.answers], [[1, 'と', 2, 'と', 1], ['乙', '丙']]);
});

test('the longer a text, the smaller its letters', () => {
  const sizes = paperSheets([
    term('語'),
    term('とても長い長い長い長い長い名前の用語'),
    term('語', '長'.repeat(300)),
  ])
    .flat()
    .map(({ front, back }) => [front, back]);
  assert.deepEqual(sizes, [[1, 1], [4, 1], [1, 5]]);
});
