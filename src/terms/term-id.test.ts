import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termId } from './term-id.ts';

test('a fragment holds letters and digits only', () => {
  assert.equal(termId('FC-0〜FC-4'), 't-fc-0-fc-4');
  assert.equal(termId('シン・プロビジョニング'), 't-シン-プロビジョニング');
});
