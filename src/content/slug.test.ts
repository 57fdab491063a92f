import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReserved, slugOf } from './slug.ts';

test('a text becomes small Latin letters and digits with hyphens', () => {
  assert.equal(slugOf('Ｓｏｆｔｗａｒｅ-Defined Network（SDN）'), 'software-defined-network-sdn');
  assert.equal(slugOf('仮想化'), '');
});

test('the page of a folder, the address beside the sheets, Windows devices are no names', () => {
  assert.deepEqual(
    ['index', 'cards', 'aux', 'com1', 'console', 'index-card', 'com10'].filter(isReserved),
    ['index', 'cards', 'aux', 'com1'],
  );
});
