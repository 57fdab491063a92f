import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inJapanese } from './wording.ts';

const wordings = [{ says: /^unclosed tag: (.+)$/u, japanese: '<$1> が閉じていない' }];

test('a known message is told in Japanese, with its own parts', () => {
  assert.equal(inJapanese('unclosed tag: a', wordings), '<a> が閉じていない');
});

test('an unknown message keeps its own words', () => {
  assert.equal(inJapanese('odd thing', wordings), '書き方の誤り（odd thing）');
});
