import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupGlossary, type Term } from './glossary.ts';

const term = (name: string, reading: string): Term => ({
  term: name,
  reading,
  expansion: '',
  japanese: '',
  definition: '意味',
  aliases: [],
  outline_lines: [],
  see_also: [],
});

test('terms are grouped by their reading, then by their letter', () => {
  const groups = groupGlossary([
    term('VXLAN', 'ぶいえっくすらん'),
    term('物理サーバ', 'ぶつりさーば'),
    term('仮想化', 'かそうか'),
    term('EVB', 'いーぶいびー'),
  ]);
  assert.deepEqual(groups.map(({ label, terms }) => [label, terms.map((entry) => entry.term)]), [
    ['か', ['仮想化']],
    ['は', ['物理サーバ']],
    ['E', ['EVB']],
    ['V', ['VXLAN']],
  ]);
});

test('within a row terms follow あいうえお order', () => {
  const [group] = groupGlossary([term('後', 'あと'), term('青', 'あお'), term('浅', 'あさ')]);
  assert.deepEqual(group?.terms.map((entry) => entry.term), ['青', '浅', '後']);
});

test('a term that begins with a digit stands under 0–9', () => {
  assert.equal(groupGlossary([term('802.1Q', 'はちまるに')])[0]?.label, '0–9');
});
