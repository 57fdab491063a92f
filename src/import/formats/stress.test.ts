import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutStress } from './stress.ts';

test('words that Markdown sets off are found, and their signs taken away', () => {
  assert.deepEqual(withoutStress('処理が**高速**である。==鍵の配送==が難しい'), {
    text: '処理が高速である。鍵の配送が難しい',
    stressed: ['高速', '鍵の配送'],
  });
});

test('signs that mean something else stay', () => {
  const texts = ['2**3**4', 'x==1 かつ y==2', 'a == b == c', '** 注 **', '`a**b**`', '***', '=='];
  for (const text of texts) {
    assert.deepEqual(withoutStress(text), { text, stressed: [] });
  }
});
