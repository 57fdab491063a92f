import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesSchema } from '../content/citations/schema.ts';
import { statedSource } from './corrections.ts';

const sources = sourcesSchema.parse({
  series: [{ name: 'RFC #', publisher: '編', titles: { '1': '甲' } }],
  works: [
    { name: 'ある本', title: 'ある本', publisher: '社' },
    { name: '解説', title: '解説', publisher: '社', secondary: true },
  ],
});
const stated = (source: string, verified: boolean) => statedSource({ source, verified }, sources);

test('a correction names its source and how it was read', () => {
  assert.equal(stated('RFC 1 §2', true), '出典：RFC 1 §2［出典確認済み］');
  assert.equal(stated('解説（引用）', true), '出典：解説（引用）［二次資料］');
  assert.equal(stated('RFC 1 §2、解説', true), '出典：RFC 1 §2、解説［一部二次資料］');
  assert.equal(stated('ある本', false), '出典：ある本［一般知識（出典は未確認）］');
});

test('a slip that the context gives away claims no source', () => {
  assert.equal(stated('誤字・誤変換（文脈から判断）', true), '文脈から判断');
});
