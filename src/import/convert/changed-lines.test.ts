import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedLines } from './changed-lines.ts';

const page = (body: string) => `---\ntitle: 題\n---\n\n${body}\n`;
const fresh = page('## 見出し ^n11111\n\n- SANは==網==である ^n22222\n- 二つ目 ^n33333');
const told = (body: string) =>
  changedLines('a.mdx', page(body), fresh).map(({ line, found }) => `${line ?? ''} ${found}`);

test('a line that was deleted or reworded in its page is told', () => {
  assert.deepEqual(told('## 見出し ^n11111\n\n- SANは網ではない ^n22222'), [
    '7 ページでは「SANは網ではない」',
    ' ページにない',
  ]);
});

test('marks, links, corrections, order and what a person added are no other words', () => {
  assert.deepEqual(
    told(
      '## 見出し ^n11111\n\n手の文\n\n- 二つ目 ^n33333\n- [SAN](/08-x/san/)は<Fix id="e1">網</Fix>**である** ^n22222',
    ),
    [],
  );
});
