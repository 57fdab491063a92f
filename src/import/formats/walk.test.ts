import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOutline } from './parse.ts';
import { countNodes, parentsIn, walk } from './walk.ts';

const { root } = parseOutline('# A\n## B\n### C\n## D\n', 'a.md');
assert.ok(root);

test('a walk goes down before it goes on', () => {
  assert.deepEqual(
    [...walk(root)].map(({ text }) => text),
    ['A', 'B', 'C', 'D'],
  );
});

test('every node but the root has its parent', () => {
  const parents = parentsIn(root);
  assert.deepEqual(
    [...walk(root)].map((node) => parents.get(node)?.text),
    [undefined, 'A', 'B', 'A'],
  );
});

test('the count includes the node itself', () => {
  assert.equal(countNodes(root), 4);
  assert.equal(countNodes({ ...root, children: [] }), 1);
});
