import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFigures } from './list-figures.ts';

test('figures are listed with their names, tables with their titles', () => {
  const html =
    '<figure class="fig" id="f-1"><figcaption><b>図8-1</b>甲</figcaption></figure><table id="tb-a"><caption><b>乙</b>読み方</caption></table><table></table>';
  assert.deepEqual(listFigures(html), [
    { id: 'f-1', name: '図8-1', title: '甲' },
    { id: 'tb-a', name: '', title: '乙' },
  ]);
});
