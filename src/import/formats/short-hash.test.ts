import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortHash } from './short-hash.ts';

test('a hash is five lower-case base-36 characters and depends on every character', () => {
  assert.match(shortHash('仮想化'), /^[0-9a-z]{5}$/u);
  assert.notEqual(shortHash('仮想化'), shortHash('仮想か'));
});

test('a hash never changes, because addresses in the pages are made from it', () => {
  assert.equal(shortHash('SAN：Storage Area Network'), 'yyl2b');
});
