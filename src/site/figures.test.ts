import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureName, figureStarts, framesOn } from './figures.ts';

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

test('figures made of data are counted too', () => {
  const body = `${fence}\n<Frame id="fcoe" />\n\n<ProtocolStack of="fcip iscsi" title="題" />\n`;
  assert.deepEqual(
    [
      ...figureStarts([
        { id: 'a', body },
        { id: 'b', body: '' },
      ]),
    ],
    [
      ['a', 1],
      ['b', 4],
    ],
  );
  assert.deepEqual(framesOn(body), ['fcoe']);
});
