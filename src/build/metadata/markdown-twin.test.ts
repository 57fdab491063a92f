import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio/slim';
import { markdownTwin } from './markdown-twin.ts';

const twin = (article: string, site?: string) =>
  markdownTwin(
    load(`<main><article data-page="a">${article}</article></main>`),
    '/a/',
    site,
  )?.replace(/\n\n---[\s\S]*/u, '');

test('headings, paragraphs and words to learn keep their weight', () => {
  assert.equal(twin('<h2>題</h2><p>これは<mark class="term">語</mark>です</p>'), '## 題\n\nこれは**語**です');
});

test('a word that ends in a bracket stays plain, since asterisks beside it would show', () => {
  assert.equal(twin('<p><mark>FC（1）</mark>は</p>'), 'FC（1）は');
});

test('what stands beside the text is left out', () => {
  assert.equal(twin('<p>文<a data-aside href="#e1">訂</a></p><button>拡大</button>'), '文');
});

test('lists keep their levels', () => {
  assert.equal(twin('<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>'), '- 一\n  - 二\n- 三');
});

test('a figure is its name and description', () => {
  const figure =
    '<figure><div><svg><desc>説明</desc><text>箱</text></svg></div><figcaption><b>図1</b><span>題</span></figcaption></figure>';
  assert.equal(twin(figure), '> **図1　題**\n>\n> 説明');
});

test('a figure made of text stays text, and its name is without marks', () => {
  const figure =
    '<figure><ol><li><b>甲</b><small>4 B</small><ol><li>乙<small>1 B</small></li></ol></li></ol><figcaption><b>図2</b><span>題<small data-aside>12</small></span></figcaption></figure>';
  assert.equal(twin(figure), '> **図2　題**\n>\n> 1. **甲** 4 B\n>    1. 乙 1 B');
});

test('a cell that reaches over several rows keeps the others in their columns', () => {
  const table =
    '<table><tr><th>甲</th><th>乙</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>';
  assert.equal(twin(table), '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 〃 | 3 |');
});

test('a table without headings has an empty head', () => {
  assert.equal(
    twin('<table><tr><th>甲</th><td>1</td></tr></table>'),
    '|  |  |\n| --- | --- |\n| 甲 | 1 |',
  );
});

test('choices have the letters that their answer names', () => {
  assert.equal(twin('<ol class="choices"><li>甲</li><li>乙</li></ol>'), '- ア　甲\n- イ　乙');
});

test('a table keeps its caption, head and rows', () => {
  const table =
    '<table><caption>題</caption><tr><th>甲</th><th>乙</th></tr><tr><th>1</th><td>a|b</td></tr></table>';
  assert.equal(twin(table), '題\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | a\\|b |');
});

test('links name the origin where there is one, and links to terms are their words', () => {
  assert.equal(
    twin(
      '<p><a href="/b/">乙</a>と<a href="/glossary/#t" data-pop-term>語</a></p>',
      'https://example.org',
    ),
    '[乙](https://example.org/b/)と語',
  );
});

test('signs of Markdown in the text stay signs', () => {
  assert.equal(twin('<p># 1*2_3</p>'), '\\# 1\\*2\\_3');
});

test('a page without an article has no twin', () => {
  assert.equal(markdownTwin(load('<main><p>a</p></main>'), '/'), undefined);
});
