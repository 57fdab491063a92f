import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extentOf, sizeLabel, statedSize, sumOf } from './size.ts';

test('bytes and bits are counted in bits', () => {
  assert.deepEqual(extentOf({ bytes: 6 }), { from: 48, to: 48 });
  assert.deepEqual(extentOf({ bits: 4 }), { from: 4, to: 4 });
  assert.deepEqual(extentOf({ bytes: { from: 0, to: 2112 } }), { from: 0, to: 16896 });
  assert.deepEqual(extentOf({ bytes: { from: 14 } }), { from: 112 });
});

test('a sum has no end when one of its parts has none', () => {
  assert.deepEqual(sumOf([{ from: 8, to: 16 }, { from: 4, to: 4 }]), { from: 12, to: 20 });
  assert.deepEqual(sumOf([{ from: 8 }, { from: 4, to: 4 }]), { from: 12 });
});

test('a length is written in bytes where it can be', () => {
  const labels = [
    { from: 48, to: 48 },
    { from: 100, to: 100 },
    { from: 0, to: 16896 },
    { from: 112 },
    { from: 0 },
  ].map(sizeLabel);
  assert.deepEqual(labels, ['6 B', '100ビット', '0〜2112 B', '14 B〜', '可変']);
});

test('a size is shown in the unit in which it is stated', () => {
  assert.deepEqual([{ bits: 24 }, { bytes: 3 }].map(statedSize), ['24ビット', '3 B']);
});
