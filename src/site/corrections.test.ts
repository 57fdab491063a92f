import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statedSource } from './corrections.ts';

test('a correction names its source and whether it was read', () => {
  assert.equal(statedSource({ source: 'RFC 1 §2', verified: true }), '出典：RFC 1 §2［出典確認済み］');
  assert.equal(statedSource({ source: 'ある本', verified: false }), '出典：ある本［一般知識（出典は未確認）］');
});

test('a slip that the context gives away claims no source', () => {
  assert.equal(statedSource({ source: '誤字・誤変換（文脈から判断）', verified: true }), '文脈から判断');
});
