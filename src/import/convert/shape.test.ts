import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import type { PlannedPage } from './plan-pages.ts';
import { shape } from './shape.ts';
import type { Block, ListItem } from './shape.ts';

const sentence = '理由や条件まで書いてある、項目というより文になっている長い項目';

/**
 * The blocks of a page with the outline's root as its title; nodes whose text ends in → are pages
 * of their own.
 */
function blocksOf(outline: string): string[] {
  const { root } = parseOutline(`# 題\n${outline}`, 'a.md');
  assert.ok(root);
  return draw(shape(withNodeIds(root).children, { textOf: ({ text }) => text, pageAt }));
}

function pageAt({ text }: IdentifiedNode): PlannedPage | undefined {
  if (!text.endsWith('→')) return undefined;
  return {
    slug: text,
    kind: 'topic',
    summary: '',
    title: text,
    unit: '',
    order: 1,
    body: [],
    nodes: [],
  };
}

function draw(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.node.text}`];
    if (block.kind === 'paragraph') return [`p ${block.node.text}`];
    return block.kind === 'links'
      ? [`links ${block.pages.map(({ slug }) => slug).join(' ')}`]
      : drawItems(block.items);
  });
}

function drawItems(items: ListItem[], indent = ''): string[] {
  return items.flatMap(({ node, children }) => [
    `${indent}- ${node.text}`,
    ...drawItems(children, `${indent}  `),
  ]);
}

test('a short name over other nodes is a heading, its only leaf a paragraph', () => {
  assert.deepEqual(blocksOf('## 独立性\n### 依存しない\n'), ['## 独立性', 'p 依存しない']);
});

test('several leaves are a list', () => {
  assert.deepEqual(blocksOf('## 経済性\n* 集約\n* 活用\n'), ['## 経済性', '- 集約', '- 活用']);
});

test('a sentence over other nodes is prose with its details after it', () => {
  assert.deepEqual(blocksOf(`## ${sentence}\n* 一\n* 二\n`), [`p ${sentence}`, '- 一', '- 二']);
});

const titles: { title: string; heading: boolean }[] = [
  { title: 'あ'.repeat(24), heading: true },
  { title: 'あ'.repeat(25), heading: false },
  { title: '読点、のある名前', heading: false },
  { title: `SAN：${'a'.repeat(56)}`, heading: true },
  { title: `SAN：${'a'.repeat(57)}`, heading: false },
  { title: '1．ターミナルサービス方式：SBC：Server Based Computing', heading: true },
  { title: 'FCP：Fibre Channel Protocol（FC-4に位置する、対応付け）', heading: true },
  { title: '定義：文になっている、長い説明', heading: false },
];

for (const { title, heading } of titles) {
  test(`「${title}」 is ${heading ? 'a heading' : 'prose'}`, () => {
    assert.deepEqual(blocksOf(`## ${title}\n* 葉\n`), [`${heading ? '##' : 'p'} ${title}`, 'p 葉']);
  });
}

test('headings start at h2, never skip a level, and below h4 there are lists', () => {
  assert.deepEqual(
    blocksOf(
      '- 二\n    - 三\n        - 四\n            - 五\n                - 六\n            - 葉\n',
    ),
    ['## 二', '### 三', '#### 四', '- 五', '  - 六', '- 葉'],
  );
});

test('when something would seem to belong to a heading above it, the group is a list', () => {
  assert.deepEqual(blocksOf('- 見出し\n    - 中\n- 葉\n'), ['- 見出し', '  - 中', '- 葉']);
  assert.deepEqual(blocksOf(`- 見出し\n    - 中\n- ${sentence}\n    - 下\n`), [
    '- 見出し',
    '  - 中',
    `- ${sentence}`,
    '  - 下',
  ]);
});

test('when headings under a sentence would swallow the next sentence, the group is a list', () => {
  assert.deepEqual(blocksOf(`- ${sentence}\n    - 見出し\n        - 中\n- 次\n`), [
    `- ${sentence}`,
    '  - 見出し',
    '    - 中',
    '- 次',
  ]);
});

test('statements may stand before the first heading', () => {
  assert.deepEqual(blocksOf('- 定義\n- 見出し\n    - 中\n'), ['p 定義', '## 見出し', 'p 中']);
  assert.deepEqual(blocksOf('- 一\n- 二\n- 見出し\n    - 中\n'), [
    '- 一',
    '- 二',
    '## 見出し',
    'p 中',
  ]);
});

test('a leaf beside sentences with details is a paragraph, not an item of their list', () => {
  assert.deepEqual(blocksOf(`- ${sentence}\n    - 一\n    - 二\n- 葉\n`), [
    `p ${sentence}`,
    '- 一',
    '- 二',
    'p 葉',
  ]);
});

test('pages of their own are linked where they stand in the outline', () => {
  assert.deepEqual(blocksOf('## 定義\n## A→\n## B→\n## 節\n### C→\n## D→\n## 次\n### 葉\n'), [
    'p 定義',
    'links A→ B→',
    '## 節',
    'links C→',
    'links D→',
    '## 次',
    'p 葉',
  ]);
});

test('pages inside a list are linked after it', () => {
  assert.deepEqual(blocksOf('- 一\n    - A→\n    - 中\n- 二\n'), [
    '- 一',
    '  - 中',
    '- 二',
    'links A→',
  ]);
});

test('a topic that has no notes of its own gives no blocks', () => {
  assert.deepEqual(blocksOf(''), []);
});

test('the name of the whole map stands as a sentence over the chapter page', () => {
  const { root } = parseOutline('# 章\n## A→\n', 'a.md');
  assert.ok(root);
  assert.deepEqual(draw(shape([withNodeIds(root)], { textOf: ({ text }) => text, pageAt })), [
    'p 章',
    'links A→',
  ]);
});
