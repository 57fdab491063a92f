import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitTerms } from './split-terms.ts';

test('words to learn are cut out of a text', () => {
  assert.deepEqual(splitTerms('は==VXLAN==と==語==。'), [
    { text: 'は', term: false },
    { text: 'VXLAN', term: true },
    { text: 'と', term: false },
    { text: '語', term: true },
    { text: '。', term: false },
  ]);
  assert.deepEqual(splitTerms('a == b == c'), [{ text: 'a == b == c', term: false }]);
});
