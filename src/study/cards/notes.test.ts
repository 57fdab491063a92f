import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TreeNode } from '../../content/outline-tree.ts';
import { cardsOf } from './cards-of.ts';
import { lineNotes, plainLine } from './line-notes.ts';
import type { LineNote, TermNote } from './note.ts';
import { termNotes, type TermPage } from './term-notes.ts';

const entry = (term: string, more: object = {}) => ({
  term,
  expansion: 'Storage Area Network',
  japanese: term,
  reading: 'さん',
  definition: '専用のネットワーク。',
  aliases: [],
  outline_lines: [],
  see_also: [],
  ...more,
});
const page = (title: string, lines: number[] = [], used: string[] = []): TermPage => ({
  title,
  lines: new Set(lines),
  uses: (term) => used.includes(term),
});

test('a term belongs to the page called like it, else to that with most of its lines, else to the first that uses it', () => {
  const pages = [page('FC', [1, 2], ['SAN', 'NAS', 'DAS']), page('SAN', [3, 4, 5]), page('RAID')];
  const notes = termNotes(
    [
      entry('DAS'),
      entry('NAS', { outline_lines: [1, 3, 4] }),
      entry('SAN', { outline_lines: [1, 2] }),
      entry('XYZ'),
    ],
    pages,
    new Set(),
  );
  assert.deepEqual(
    notes.map(({ term, place }) => `${term} ${place}`),
    ['DAS 0', 'SAN 1', 'NAS 1'],
  );
});

test('general words are not learned', () => {
  assert.deepEqual(termNotes([entry('サーバ')], [page('サーバ')], new Set(['サーバ'])), []);
});

test('an abbreviation is asked for its full name; OpenFlow, IP-SAN and Japanese terms are not', () => {
  const short = (term: string, expansion: string) =>
    termNotes([entry(term, { expansion })], [page(term)], new Set())[0]?.short;
  assert.equal(short('SAN', 'Storage Area Network'), true);
  for (const [term, expansion] of [
    ['OpenFlow', 'OpenFlow'],
    ['IP-SAN', 'IP SAN'],
    ['フロー', 'Flow Entry'],
    ['802.1Qbg', '802.1Qbg 2012'],
  ] as const) {
    assert.equal(short(term, expansion), false, term);
  }
});

const san: TermNote = {
  kind: 'term',
  key: 't-san',
  place: 0,
  term: 'SAN',
  reading: 'さん',
  expansion: 'Storage Area Network',
  short: true,
  japanese: '',
  meaning: '専用のネットワーク。',
};

test('a term is asked both ways and for its full name; ids hang on its key alone', () => {
  const ids = ['t-san/meaning', 't-san/term', 't-san/expansion'];
  assert.deepEqual(cardsOf(san).map(({ id }) => id), ids);
  assert.deepEqual(
    cardsOf({ ...san, term: 'san', meaning: '別の説明。', expansion: 'Other Name' }).map(
      ({ id }) => id,
    ),
    ids,
  );
});

test('a meaning that names its term does not ask for it', () => {
  assert.deepEqual(
    cardsOf({ ...san, meaning: 'SANは専用。' }).map(({ kind }) => kind),
    ['meaning', 'expansion'],
  );
});

const node = (id: string, text: string, children: TreeNode[] = []): TreeNode => ({
  id,
  text,
  line: 1,
  page: 'a/b',
  children,
});
const notesOf = (root: TreeNode, texts: Record<string, string>, title = '題') =>
  lineNotes(
    '08-a',
    root,
    (id) => texts[id],
    (slug) => (slug === 'a/b' ? { place: 3, title, expansion: 'Title' } : undefined),
  );
const shown = ({ pieces }: LineNote) =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.blank} ${piece.answer}]`))
    .join('');

test('a line asks its words to learn, each by its number in the line; equal words share one', () => {
  const [note] = notesOf(node('n00001', ''), { n00001: '==甲==と==乙==を用いて==甲==を動かす' });
  assert.equal(note && shown(note), '[1 甲]と[2 乙]を用いて[1 甲]を動かす');
  assert.deepEqual(note && cardsOf(note).map(({ id }) => id), ['08-a/n00001/1', '08-a/n00001/2']);
});

test('lines of two chapters that happen to have the same id have schedules of their own', () => {
  const keyIn = (chapter: string) =>
    lineNotes(
      chapter,
      node('n00001', ''),
      () => '==甲==を用いて何かを動かす',
      () => ({ place: 0, title: '題', expansion: '' }),
    )[0]?.key;
  assert.notEqual(keyIn('08-a'), keyIn('09-b'));
});

test('numbers stay when a word is not asked any more', () => {
  const [note] = notesOf(node('n00001', ''), { n00001: '==甲==と==乙==を用いて甲を動かす' });
  assert.equal(note && shown(note), '甲と[2 乙]を用いて甲を動かす');
});

test('a word that the title shows, or that stands almost alone, is not asked', () => {
  assert.deepEqual(notesOf(node('n00001', ''), { n00001: '==題==をここで使うことにする' }), []);
  assert.deepEqual(notesOf(node('n00001', ''), { n00001: '==タイプ==（FCoE）' }), []);
});

test('what stands above a line is told, but nothing long, nothing twice, and no answer', () => {
  const line = node('n00005', '');
  const root = node('n00001', '題：Title', [
    node('n00002', '役目', [node('n00003', '乙のこと', [node('n00004', '長'.repeat(30), [line])])]),
  ]);
  const [note] = notesOf(root, { n00005: '1．==甲==を用いて何かを動かす' });
  assert.deepEqual(note?.above, ['役目', '乙のこと']);
  assert.deepEqual(notesOf(root, { n00005: '==乙==を用いて動かすこと' })[0]?.above, ['役目']);
  assert.equal(note && shown(note), '[1 甲]を用いて何かを動かす');
});

test('on a card of a line one word is asked and the others can be read', () => {
  const [note] = notesOf(node('n00001', ''), { n00001: '==甲==と==乙==を用いて動かす' });
  assert.deepEqual(note && cardsOf(note)[1]?.front, [
    '甲',
    'と',
    { blank: 2, answer: '乙' },
    'を用いて動かす',
  ]);
});

test('a line of a page is read without its components and marks', () => {
  assert.equal(
    plainLine('<Fix id="e1">**太** ==SCSI==→`a<b`</Fix>（[リンク](/x/)）'),
    '太 ==SCSI==→a<b（リンク）',
  );
});
