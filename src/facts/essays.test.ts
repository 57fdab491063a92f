import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEssays, squaresOf } from './essays.ts';

const essay = (answer: string, section = 'storage') => `- { section: ${section}, question: 問い, limit: 10, answer: ${answer} }\n`;

test('an answer within its limit is sound', () => assert.deepEqual(readEssays(essay('十字まで'), 'e.yaml', ['storage']).problems, []));

test('an answer that is too long and an unknown section are told with their lines', () => {
  const { problems } = readEssays(essay('短い') + essay('十字よりもずっと長い答え', 'x'), 'e.yaml', ['storage']);
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[2, '12字'], [2, '「x」']]);
});

test('a space between Latin words takes no square', () => {
  assert.equal(squaresOf('VLAN IDから').join(''), 'VLANIDから');
});
