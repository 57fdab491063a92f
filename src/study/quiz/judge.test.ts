import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRight } from './judge.ts';

const right: readonly [typed: string, answer: string, reason: string][] = [
  ['ＶＬＡＮ', 'VLAN', 'full width'],
  ['vlan', 'VLAN', 'lower case'],
  ['ｲﾆｼｴｰﾀ', 'イニシエータ', 'half-width kana'],
  ['イニシエーター', 'イニシエータ', 'long vowel at the end'],
  ['flow mod', 'Flow-Mod', 'space for hyphen'],
  ['FLOW_MOD', 'Flow-Mod', 'underline for hyphen'],
  ['フローーモッド', 'フローーモッド', 'a long vowel inside stays'],
  ['FC−SAN', 'FC-SAN', 'minus sign'],
  ['FCーSAN', 'FC-SAN', 'the sign on the key of the hyphen'],
  ['シンクライアント。', 'シン・クライアント', 'middle dot and full stop'],
];

for (const [typed, answer, reason] of right) {
  test(`${reason}: ${typed} is ${answer}`, () => assert.ok(isRight(typed, answer, [])));
}

test('another word is wrong, and so is nothing at all', () => {
  for (const typed of ['VXLAN', 'サバ', '', ' ', 'ー', '-'])
    assert.equal(isRight(typed, 'VLAN', ['サーバ']), false, typed);
});

test('other spellings count when they are listed', () => {
  assert.ok(isRight('仮想 lan', 'VLAN', ['仮想LAN']));
});
