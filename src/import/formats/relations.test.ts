import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOutline } from './draw-outline.ts';
import { readOutline } from './read-outline.ts';

function drawn(text: string) {
  const { root, warnings } = readOutline(new TextEncoder().encode(text), 'map');
  return [root && drawOutline(root), ...warnings.map(({ found }) => found)];
}

const below = '[{"id":"a","title":"甲"},{"id":"b","title":"乙"}]';
const topics = `"rootTopic":{"id":"r","title":"根","children":{"attached":${below}}}`;
const arrow = (to: string) => `"relationships":[{"end1Id":"a","end2Id":"${to}","title":"依存"}]`;

test('an arrow is noted where it begins, also when the topic has no other mark', () => {
  const marked = '- 根\n  - 甲 〔relation: 依存 → 乙〕\n  - 乙';
  assert.deepEqual(drawn(`[{${topics},${arrow('b')}}]`), [marked]);
  assert.deepEqual(
    drawn(
      '<map><node TEXT="根"><node TEXT="甲"><arrowlink DESTINATION="b" MIDDLE_LABEL="依存"/></node>'
      + '<node TEXT="乙" ID="b"/></node></map>',
    ),
    [marked],
  );
});

test('an arrow to nowhere is reported with its words', () => {
  const [, found] = drawn(`[{${topics},${arrow('x')}}]`);
  assert.equal(found, '関係線「依存」（「甲」につながる）の端が項目ではない');
});
