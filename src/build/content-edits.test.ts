import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentEdit } from './content-edits.ts';

test('an edited outline, correction or plan imports the outline again', () => {
  const outline = 'content/outlines/08-x.md';
  for (const file of [outline, 'content/errata/08-x.yaml', 'content/chapters/08-x.yaml']) {
    assert.deepEqual(contentEdit(file), { outline, links: false });
  }
  assert.equal(contentEdit('content/outlines/09-y.xmind')?.outline, 'content/outlines/09-y.xmind');
});

test('other edits only show', () => {
  assert.deepEqual(contentEdit('content/pages/08-x/index.mdx'), { links: false });
  assert.deepEqual(contentEdit('content/glossary.yaml'), { links: true });
});

test('what commands write is no edit', () => {
  const written = [
    'outlines/08-x.tree.json',
    'pages/08-x/.import.json',
    '.importing/0',
    'outlines/08-x.md.original',
    'diagrams/a.svg',
  ];
  for (const file of [...written.map((path) => `content/${path}`), 'src/a.ts', '.git/index'])
    assert.equal(contentEdit(file), undefined, file);
});
