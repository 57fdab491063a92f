import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packHand, unpackHand, type HandBlock, type HandPage } from './hand-text.ts';
import { placeNamed } from './places.ts';

const block = (text: string, more: Partial<HandBlock> = {}): HandBlock => ({ text, place: placeNamed('body'), terms: [], ...more });
const page = (...blocks: HandBlock[]): HandPage => [{ anchor: 'n1', heading: '見出し', blocks }];
const again = (pages: HandPage[]): HandPage[] => unpackHand(packHand(pages));

test('pages come back with their words to learn and other names', () => {
  const pages = [
    page(block('FCIPはトンネル、FCoEは直接。', { terms: [[0, 4], [5, 9]] }), block('語', { place: placeNamed('key'), terms: [[0, 1]] })),
    page(block('FC over IP', { place: placeNamed('alias'), alias: { term: 'FCIP', sort: 'expansion' } })),
    [],
  ];
  assert.deepEqual(again(pages), pages);
});

test('a text that stands in several places is written once', () => {
  const packed = packHand([page(block('同じ文。')), page(block('別の文。'), block('同じ文。'))]);
  assert.equal(packed, '見出し\n同じ文。\n別の文。\f|i/|2ii2\fn1\nn1');
  assert.equal(unpackHand(packed)[1]?.[0]?.blocks[1]?.text, '同じ文。');
});

test('layout and the signs that the file itself uses become spaces', () => {
  assert.equal(again([page(block(' 行\n の\t中\ufdd0 '))])[0]?.[0]?.blocks[0]?.text, '行 の 中');
});

test('what refers to a missing text throws', () => {
  assert.throws(() => unpackHand('一行\f|a\fn1'), TypeError);
});
