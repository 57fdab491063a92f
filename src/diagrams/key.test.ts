import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramKey } from './key.ts';

const diagram = { source: 'flowchart TB\n  A --> B', title: '題', desc: '説明。' };

test('a key is 12 hex digits', () => {
  assert.match(diagramKey(diagram), /^[0-9a-f]{12}$/);
});

test('source, title and desc each change the key', () => {
  const keys = [diagram, { ...diagram, source: 'flowchart TB\n  B --> A' }, { ...diagram, title: '別' }, { ...diagram, desc: '別。' }];
  assert.equal(new Set(keys.map(diagramKey)).size, 4);
});

test('line ends do not change the key', () => {
  assert.equal(diagramKey({ ...diagram, source: 'flowchart TB\r\n  A --> B\r\n' }), diagramKey(diagram));
});
