import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPageBlocks, wordsOf, writePageBlocks } from './page-blocks.ts';

const page = `---
title: 題
summary: 一行
---

段落 ^n00001

## 見出し ^n00002

- 一 ^n00003
    - 二 ^n00004
- 手で足した項目
- 三 ^n00005

\`\`\`mermaid title="図"

a --> b ^n00009
\`\`\`

<Supplement title="補足">

文

</Supplement>

<Links>

- [題](/a/)

</Links>
`;

test('a page is cut into its nodes, its links and what a person wrote', () => {
  const { head, blocks } = readPageBlocks(page);
  assert.deepEqual(
    [...head],
    [
      ['title', 'title: 題'],
      ['summary', 'summary: 一行'],
    ],
  );
  assert.deepEqual(
    blocks.map(({ key, text }) => key ?? text.split('\n')[0]),
    [
      'n00001',
      'n00002',
      'n00003',
      'n00004',
      '- 手で足した項目',
      'n00005',
      '```mermaid title="図"',
      '<Supplement title="補足">',
      'links-1',
    ],
  );
});

test('a component around nodes is taken apart, so that the nodes are found', () => {
  const { blocks } = readPageBlocks('---\n---\n\n<Supplement>\n\n文 ^n00001\n\n</Supplement>\n');
  assert.deepEqual(
    blocks.map(({ key }) => key),
    [undefined, 'n00001', undefined],
  );
});

test('putting the blocks together again gives the same text', () => {
  assert.equal(writePageBlocks(readPageBlocks(page)), page);
  for (const file of globSync('content/pages/**/*.mdx')) {
    const text = readFileSync(file, 'utf8');
    assert.equal(writePageBlocks(readPageBlocks(text)), text, file);
  }
});

test('the words of a node stand between its marker and its id', () => {
  assert.deepEqual(wordsOf('    - ==語==の文 ^n00001-2'), {
    marker: '    - ',
    words: '==語==の文',
  });
  assert.deepEqual(wordsOf('### 見出し ^n00001'), { marker: '### ', words: '見出し' });
  assert.deepEqual(wordsOf('文'), { marker: '', words: '文' });
});
