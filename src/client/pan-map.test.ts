import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoomAt } from './pan-map.ts';

test('what lies under the pointer stays there while the map is zoomed', () => {
  const view = { scale: 1, left: 300, top: 100 };
  const closer = zoomAt(view, 2, 200, 50);
  assert.deepEqual(closer, { scale: 2, left: 800, top: 250 });
  assert.equal((closer.left + 200) / closer.scale, (view.left + 200) / view.scale);
  assert.deepEqual(zoomAt(closer, 1, 200, 50), view);
});
