import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, encodeText } from './alphabet.ts';

const everyUnit = String.fromCharCode(...Array.from({ length: 0xd800 }, (_, i) => i));

for (const text of ['', 'a', '仮想ネットワーク', 'a\nb\n', '"\\', '\ud83d\ude00', everyUnit]) {
  test(`a text of ${text.length} units comes back as it was`, () => {
    assert.equal(decodeText(encodeText(text)), text);
  });
}

test('up to 256 different characters are one byte each', () => {
  const text = '仮想化'.repeat(100);
  assert.equal(encodeText(text).length, new TextEncoder().encode('"仮想化"\n').length + text.length);
});

test('what is no such text throws', () => {
  assert.throws(() => decodeText(new TextEncoder().encode('<html>')));
});
