import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromPage, fromText } from './rich-text.ts';

test('tags that a tool sets into a text become the signs of the house form, and are named', () => {
  for (const [text, plain, taken] of [
    ['<b>研修</b> の準備', '**研修** の準備', '<b>'],
    ['<b><i>重要</i></b>な語', '**重要**な語', '<i> <b>'],
    ['Q&amp;A の<mark>印</mark>', 'Q&A の==印==', '&amp; <mark>'],
    ['<kbd>Ctrl</kbd>+<code>x`y</code>', '`Ctrl`+x`y', '<kbd> <code>'],
    ['<a href="https://e.org/(a b)">表</a>', '[表](https://e.org/%28a%20b%29)', '<a>'],
    ['<a href="https://e.org/">https://e.org/</a>', 'https://e.org/', '<a>'],
    ['<a href="mailto:a@b.jp">a@b.jp</a>', 'a@b.jp', '<a>'],
    ['一<br>二<br/>三', '一\n二\n三', '<br>'],
    ['<time startYear="2023">1月</time>と<span class="bc-red">赤</span>', '1月と赤', '<time> <span>'],
    ['<b>全体</b>', '全体', '<b>'],
    ['2<b>3</b>4', '234', '<b>'],
  ] as const) {
    assert.deepEqual(fromText(text), { text: plain, images: [], taken: taken.split(' ') });
  }
});

test('all else is text: code, tags that no tool sets, and those without an end', () => {
  for (const text of [
    ...['`<br>` は改行', '`` `<b>x</b>` ``', '`&amp;`', '`a\n<b>x</b>`', '<br>は改行', 'x < y > z'],
    ...['<script>alert(1)</script>', '</head> の前', 'List<String> と <T>', '<b>x', 'x</b>', '<y'],
    ...['&foo;', '&#xD800;', '&#0;', 'R&D', '<!-- x -->', '<constructor>x</constructor>'],
  ]) {
    assert.deepEqual(fromText(text), { text, images: [], taken: [] });
  }
});

test('a page gives its text line by line, its pictures, and nothing that nobody sees', () => {
  for (const [page, text, images] of [
    [
      '<html>\n<head><style>a</style></head><body>\n<p>\n <b>&#38651;&#23376;</b>\n</p></html>',
      '電子',
    ],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', 'a\nb\nc'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n3'],
    ['<p>一<p>二 <odd>x</odd><!-- c --> <b>太</b>い<br/>三', '一\n二 x **太**い\n三'],
    ['<img src="a.png" alt="図"><hr>後', '図\n後', ['a.png']],
    ['<p>a　　b&nbsp;&nbsp;c</p>', 'a　　b\u00A0\u00A0c'],
  ] as const) {
    const read = fromPage(page);
    assert.deepEqual([read.text, read.images], [text, images ?? []]);
  }
});
