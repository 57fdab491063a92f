import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isJoinable, joinedWords, nameStart, nameToken, pairStart, pairToken } from './tokens.ts';

test('a pair is eight hexadecimal digits; behind the last character stands nothing', () => {
  assert.equal(pairToken('仮想', 0), '4eee60f3');
  assert.equal(pairToken('仮想', 1), '60f30000');
  assert.equal(pairToken('\uffff', 0), 'ffff0000');
  assert.ok(pairToken('仮想', 0).startsWith(pairStart('仮')));
});

test('a name is one token, which is no pair and no longer name', () => {
  assert.equal(nameToken('id'), 'z00690064z');
  assert.ok(nameToken('vlanid').startsWith(nameStart('vlan')));
  assert.notEqual(nameToken('vlanid').indexOf(nameToken('vlan')), 0);
});

test('joins runs of two to four Latin words', () => {
  assert.deepEqual(joinedWords('これはhop by hop方式'), ['byhop', 'hopby', 'hopbyhop']);
  assert.deepEqual(joinedWords('vlan id'), ['vlanid']);
  assert.deepEqual(joinedWords('仮想化san'), []);
});

test('only a Latin word can be several words', () => {
  assert.ok(isJoinable('vlanid'));
  assert.ok(!isJoinable('802'));
  assert.ok(!isJoinable('仮想'));
  assert.ok(!isJoinable('vlan id'));
});
