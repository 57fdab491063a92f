import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showsReading } from './shows-reading.ts';

test('the reading of a katakana word is not worth showing', () => {
  assert.equal(showsReading({ term: 'シン・プロビジョニング', reading: 'しんぷろびじょにんぐ' }), false);
  assert.equal(showsReading({ term: '仮想化', reading: 'かそうか' }), true);
});
