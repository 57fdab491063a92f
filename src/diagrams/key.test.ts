import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramKey } from './key.ts';

const diagram = { source: 'flowchart TB\n  A --> B', title: '題', desc: '説明。' };

test('a key is 12 hex digits', () => {
  assert.match(diagramKey(diagram), /^[0-9a-f]{12}$/);
});

test('source, title and desc each change the key', () => {
  const changes = [{}, { source: 'flowchart TB\n  B --> A' }, { title: '別' }, { desc: '別。' }];
  assert.equal(
    new Set(changes.map((change) => diagramKey({ ...diagram, ...change }))).size,
    changes.length,
  );
});

test('line ends do not change the key', () => {
  assert.equal(
    diagramKey({ ...diagram, source: 'flowchart TB\r\n  A --> B\r\n' }),
    diagramKey(diagram),
  );
});
