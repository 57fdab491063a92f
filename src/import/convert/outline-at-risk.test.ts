import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineAtRisk, type Incoming } from './outline-at-risk.ts';

const kept = '# 章\n## 節\n';
const home = 'content/outlines/09-a.md';
const own: Incoming = {
  file: home,
  text: kept,
  home,
  isHome: true,
  isForeign: false,
  isNamed: false,
  present: kept,
  last: kept,
};
const away: Incoming = {
  ...own,
  file: 'map.opml',
  isHome: false,
  isForeign: true,
  text: '# 章\n## 新しい節\n',
};
const told = (incoming: Incoming) =>
  outlineAtRisk(incoming).map(({ line, found }) => `${line ?? ''} ${found}`);

test('a line of the outline at home that cannot be read is told, and nothing rewritten', () => {
  const text = `${kept}書きかけ\n`;
  assert.deepEqual(told({ ...own, text, present: text, isForeign: true }), [
    '3 「書きかけ」',
    ' ほかの書き方のアウトライン',
  ]);
});

test('who names the format brings a new version; a new chapter may come in any form', () => {
  const text = '章\n\t節\n';
  assert.deepEqual(told({ ...own, text, isForeign: true, isNamed: true }), []);
  assert.deepEqual(told({ ...own, text, isForeign: true, last: undefined }), []);
});

test('a new version does not take the place of edits that no import has seen', () => {
  assert.deepEqual(told({ ...away, present: `${kept}## 手で足した節\n` }), [
    '3 あとから直した行「## 手で足した節」',
  ]);
  assert.deepEqual(told({ ...away, present: '# 章\n' }), [' あとから消した行がある']);
  assert.deepEqual(told(away), []);
  assert.deepEqual(told({ ...away, present: away.text }), []);
});
