import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { escapeRows, escapeText, escapeUnits } from './escape.ts';

type MdxNode =
  ReturnType<typeof mdxToMdast> | { type: string; value?: unknown; children?: MdxNode[] };

const ID = ' ^n00000';

/** Where our texts stand on a page, with the kinds of node that must come out of it. */
const places = [
  { name: 'paragraph', write: (text: string) => `${text}${ID}\n`, kinds: ['root', 'paragraph'] },
  { name: 'heading', write: (text: string) => `## ${text}${ID}\n`, kinds: ['root', 'heading'] },
  {
    name: 'list item',
    write: (text: string) => `- ${text}${ID}\n`,
    kinds: ['root', 'list', 'listItem', 'paragraph'],
  },
  {
    name: 'correction',
    write: (text: string) => `<Fix id="e00000">${text}</Fix>${ID}\n`,
    kinds: ['root', 'paragraph', 'mdxJsxTextElement'],
  },
];

/** The site's settings (`astro.config.mjs`). */
const features = { smartPunctuation: false, directive: false };

function readBack(mdx: string): { text: string; kinds: string[] } {
  const kinds: string[] = [];
  const texts: string[] = [];
  const visit = (node: MdxNode): void => {
    if (node.type === 'text') texts.push(String('value' in node ? node.value : ''));
    else if (node.type === 'mdxTextExpression')
      texts.push(String('value' in node ? node.value : '').slice(1, -1));
    else kinds.push(node.type);
    if ('children' in node) for (const child of node.children ?? []) visit(child as MdxNode);
  };
  visit(mdxToMdast(mdx, { features }));
  return { text: texts.join(''), kinds };
}

function survives(text: string): void {
  for (const { name, write, kinds } of places) {
    assert.deepEqual(
      readBack(write(escapeText(text))),
      { text: `${text}${ID}`, kinds },
      `${name}: ${text}`,
    );
  }
}

test('every row of the table is needed and enough for its example', () => {
  for (const { example, reason } of escapeRows) {
    survives(example);
    let raw: unknown;
    try {
      raw = readBack(`${example}${ID}\n`);
    } catch (error) {
      raw = error;
    }
    const ownSyntax = reason.startsWith('our mark');
    if (!ownSyntax)
      assert.notDeepEqual(raw, { text: `${example}${ID}`, kinds: ['root', 'paragraph'] }, example);
  }
});

test('no text node carries the mark of a word to learn by accident', () => {
  const texts: string[] = [];
  const visit = (node: MdxNode): void => {
    if (node.type === 'text' && 'value' in node) texts.push(String(node.value));
    if ('children' in node) for (const child of node.children ?? []) visit(child as MdxNode);
  };
  visit(mdxToMdast(escapeText('a==b==c === d'), { features }));
  assert.ok(
    texts.every((text) => !text.includes('==')),
    texts.join('|'),
  );
});

test('every text of chapter 08 survives', () => {
  const outline = readFileSync(
    new URL('../../../content/outlines/08-virtual-network.md', import.meta.url),
    'utf8',
  );
  const { root } = parseOutline(outline, '08.md');
  assert.ok(root);
  for (const { text } of walk(root)) survives(text);
});

test('an ordinary text is written as it is', () => {
  for (const text of [
    'SAN：Storage Area Network',
    'BB_Credit（FC−4）',
    '0x8906は10% + 5 = 15',
    '1．各仮想サーバ',
    'A > B; C | D',
  ]) {
    assert.equal(escapeText(text), text);
  }
});

const nasty = [
  '**「重要」**な点と__下線__',
  'VNI は {24} bit、{ 閉じない',
  'a < b、<vlan-id>、<!-- 注 -->、</p>、<br/>',
  '`コード`と``二重``',
  '[表示](https://example.com/a_b)と[参照]と[^1]と![絵](x.png)',
  '[x]: https://example.com',
  '[ ] まだの仕事',
  'C:\\temp\\*.log と \\{ と末尾の\\',
  '&copy; &#169; &amp; R&D; A&B',
  'https://example.com/路 www.example.com/路 info@example.com へ',
  'HTTP://EXAMPLE.COMを参照',
  'mailto:info@example.comと ftp://example.com',
  '---',
  '***',
  '___',
  '===',
  '- - -',
  '* 星',
  '+ 足す',
  '# 井桁',
  '####### 七つ',
  '> 引用',
  '>引用',
  '1. 番号',
  '1) 番号',
  '12345678901. 長い',
  '```',
  '~~~',
  '~一つ~と~~二つ~~',
  '+++',
  ':::note',
  ':dir[x]{y}',
  '| a | b |',
  '^上^ ~下~ $x$ $$y$$',
  'import x from "y"',
  'export const x = 1',
  'export は予約語',
  'importance',
  'import',
  '末尾に ^n12345',
  '==印==',
  '=',
  '==',
  '===強調===',
  'a=b',
  'a==',
  '==b',
  '  前後の空白は二つ  の中',
  '全角　空白',
  'タブ\tの中',
  '\u00A0改行しない空白',
  'a\u200Bb\u202Ec\u2028d',
  '𠮷野家👨‍👩‍👧',
  'か\u3099',
  '"引用" -- 10...',
  "'一重'",
  '(c) (tm)',
];

test('texts made to break Markdown, MDX and our own syntax survive', () => {
  for (const text of nasty) survives(text.trim());
});

test('the entries stand for single units, so that a text can be cut anywhere', () => {
  assert.deepEqual(escapeUnits('a*𠮷{'), ['a', '\\*', '\uD842', '\uDFB7', '\\{']);
});
