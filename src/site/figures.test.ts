import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureName, figureStarts } from './figures.ts';

const fence = '```mermaid title="題" desc="説明"\nflowchart LR\n```\n';

test('figures are numbered on from page to page', () => {
  const starts = figureStarts([
    { id: 'a', body: fence + fence },
    { id: 'b', body: '図のないページ' },
    { id: 'c', body: fence },
  ]);
  assert.deepEqual([...starts], [['a', 1], ['b', 3], ['c', 3]]);
});

test('a figure is called by the number of its chapter without the zero', () => {
  assert.equal(figureName('08', 12), '図8-12');
});
