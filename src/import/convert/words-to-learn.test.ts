import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Term } from '../../content/glossary.ts';
import { findTerms } from './words-to-learn.ts';
import type { TermText } from './words-to-learn.ts';

function term(name: string, lines: number[], aliases: string[] = []): Term {
  return {
    term: name,
    expansion: 'X',
    japanese: name,
    reading: 'よ',
    definition: '。',
    aliases,
    outline_lines: lines,
    see_also: [],
    at: 1,
  };
}

function text(line: number, words: string, more: Partial<TermText> = {}): TermText {
  return { text: words, line, corrected: [], fixes: [], ...more };
}

function marked(texts: TermText[], terms: Term[], known: string[] = []): string[][] {
  return findTerms(texts, terms, new Set(known)).map((ranges, index) =>
    ranges.map(({ start, end }) => (texts[index]?.text ?? '').slice(start, end)),
  );
}

test('a term is marked at its first place on the page only', () => {
  assert.deepEqual(marked([text(1, 'SANとSAN'), text(2, 'SAN')], [term('SAN', [1, 2])]), [
    ['SAN'],
    [],
  ]);
});

test('what the author set off is learned too; a sentence, or a part of a term, is not', () => {
  const sentence = '文の全体に線を引いても、覚える語が決まるわけではない。';
  assert.deepEqual(
    marked(
      [text(1, `SAN網は高速。${sentence}`, { stressed: ['高速', 'SAN', sentence] })],
      [term('SAN', [1])],
    ),
    [['SAN', '高速']],
  );
});

test('only lines that the glossary names count', () => {
  assert.deepEqual(marked([text(1, 'SAN'), text(2, 'SAN')], [term('SAN', [2])]), [[], ['SAN']]);
});

test('in a chapter whose lines the glossary does not name, every place counts', () => {
  const unnamed = { text: 'SAN', corrected: [], fixes: [] };
  assert.deepEqual(marked([unnamed, unnamed], [term('SAN', [9])]), [['SAN'], []]);
});

test('an alias is marked like its term, and both only once', () => {
  assert.deepEqual(marked([text(1, 'アプリと応用')], [term('応用', [1], ['アプリ'])]), [
    ['アプリ'],
  ]);
});

test('of two terms the longer one wins, also when only the shorter one belongs to the line', () => {
  const terms = [term('SAN', [1]), term('FC-SAN', [1])];
  assert.deepEqual(marked([text(1, 'FC-SANを使う')], terms), [['FC-SAN']]);
  assert.deepEqual(marked([text(1, '仮想サーバ')], [term('サーバ', [1]), term('仮想サーバ', [])]), [
    [],
  ]);
});

test('a term is never cut out of a longer Latin or katakana word', () => {
  const terms = [term('LAN', [1]), term('ループ', [1]), term('TCP', [1])];
  assert.deepEqual(marked([text(1, 'VLANとグループ、TCP/IPとTCP')], terms), [['TCP']]);
});

test('a word in a correction is found, although the glossary names original lines', () => {
  const words = text(1, '優先度のPFCなど', {
    corrected: [{ start: 4, end: 7 }],
    fixes: [{ start: 4, end: 7 }],
  });
  assert.deepEqual(marked([words], [term('PFC', [])]), [['PFC']]);
});

test('a term across the edge of a visible correction is marked at its next place', () => {
  const words = text(1, '仮想化機構は仮想化機構', { fixes: [{ start: 0, end: 3 }] });
  assert.deepEqual(findTerms([words], [term('仮想化機構', [1])], new Set()), [
    [{ start: 6, end: 11 }],
  ]);
});

test('what the title gives away and what is too general is not asked', () => {
  assert.deepEqual(
    marked(
      [text(1, 'SANとサーバとNAS')],
      [term('SAN', [1]), term('サーバ', [1]), term('NAS', [1])],
      ['SAN', 'サーバ'],
    ),
    [['NAS']],
  );
});

test('two marks never touch, they would run together in the source', () => {
  assert.deepEqual(marked([text(1, '共有方式と方式')], [term('共有', [1]), term('方式', [1])]), [
    ['共有', '方式'],
  ]);
  assert.deepEqual(
    findTerms([text(1, '共有方式')], [term('共有', [1]), term('方式', [1])], new Set()),
    [[{ start: 0, end: 2 }]],
  );
});

test('no mark stands beside an equals sign, which would become part of the mark', () => {
  assert.deepEqual(marked([text(1, 'a=SANとSAN=b、SAN')], [term('SAN', [1])]), [['SAN']]);
  assert.deepEqual(
    findTerms([text(1, 'a=SANとSAN=b、SAN')], [term('SAN', [1])], new Set())[0]?.[0]?.start,
    12,
  );
});
