import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isJoinable, joinedToken, joinedWords, pairToken, singleToken, symbolsOf } from './tokens.ts';

test('a pair is six digits or letters, and so is a single one, which is no pair', () => {
  const [a, b] = symbolsOf('仮想') as [number, number];
  assert.match(pairToken(a, b), /^[0-9a-z]{6}$/);
  assert.match(singleToken(a), /^zzx[0-9a-z]{3}$/);
  assert.ok(symbolsOf('\uffff').every((symbol) => pairToken(symbol, symbol) < 'zzx'));
});

test('every UTF-16 unit has its own symbols, and none of them is another unit', () => {
  const seen = new Set<string>();
  const alone = new Set<number>();
  for (let unit = 1; unit < 65_536; unit++) {
    const symbols = symbolsOf(String.fromCharCode(unit));
    assert.ok(symbols.every((s) => s > 0 && s < 36 ** 3 - 1));
    seen.add(symbols.join());
    if (symbols.length === 1) alone.add(symbols[0]!);
    else assert.ok(symbols.every((s) => !alone.has(s)));
  }
  assert.equal(seen.size, 65_535);
});

test('joins runs of two to four Latin words', () => {
  assert.deepEqual(joinedWords('これはhop by hop方式'), ['byhop', 'hopby', 'hopbyhop']);
  assert.deepEqual(joinedWords('vlan id'), ['vlanid']);
  assert.deepEqual(joinedWords('仮想化san'), []);
  assert.equal(joinedToken('vlanid'), 'zzzvlanidzzz');
});

test('only a Latin word can be several words', () => {
  assert.ok(isJoinable('vlanid'));
  assert.ok(!isJoinable('802'));
  assert.ok(!isJoinable('仮想'));
  assert.ok(!isJoinable('vlan id'));
});
