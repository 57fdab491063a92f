import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partPages } from './part-pages.ts';

test('a part has pages of its own, with its head and its tab', () => {
  const css = partPages([{ name: '08-1', head: '08-1 題', tab: '08-1' }]);
  assert.equal(
    css,
    '.part-08-1{page:part-08-1}@page part-08-1{@top-left{content:"08-1 題"!important}@right-top{content:"08-1"!important}}',
  );
});

test('a part without a tab has the foot of the book, and no title can end the rule', () => {
  assert.match(
    partPages([{ name: 'a', head: '"</style>' }]),
    /content:"\\22 \\3c \/style>"!important\}@right-top\{content:none!important\}@bottom-left\{content:attr\(data-foot\)!important\}\}$/u,
  );
});
