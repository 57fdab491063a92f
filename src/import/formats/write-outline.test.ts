import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOutline } from './parse.ts';
import { readOutline } from './read-outline.ts';
import { writeOutline } from './write-outline.ts';

test('numbers, boxes and notes that stood beside the text are in the house form', () => {
  const text = '# T\n1. a\n１．b\n- [x] c\n  memo\n-\n';
  const { root } = readOutline(new TextEncoder().encode(text), 'a');
  assert.ok(root);
  assert.equal(writeOutline(root), '# T\n## 1. a\n## １．b\n## [x] c\n### memo\n## （空の項目）\n');
});

test('a topic that ends like a closed heading keeps its signs', () => {
  for (const text of ['C #', '#', 'a ## #', 'F ##', 'C#']) {
    const root = { kind: 'item', depth: 1, line: 1, text, children: [] } as const;
    assert.equal(parseOutline(writeOutline({ ...root, children: [] }), 'a').root?.text, text);
  }
});
