import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeBook } from './large-book.ts';

const material = { lines: ['仮想マシンを動かす技術', '物理サーバを分ける'], terms: ['SAN', 'NAS'] };

test('a large book has as many headings as pages, and the same again for the same number', () => {
  const book = largeBook(material, 250);
  assert.equal(book.flatMap(({ text }) => text.match(/^#+ /gmu) ?? []).length, 250);
  assert.deepEqual(largeBook(material, 250), book);
});

test('a book that is large enough gets no chapter', () => {
  assert.deepEqual(largeBook(material, 0), []);
});
