import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildToc } from './toc.ts';

test('h3 headings stand below their h2, deeper ones are left out', () => {
  const toc = buildToc([
    { depth: 2, slug: 'a', text: '甲' },
    { depth: 3, slug: 'b', text: '乙' },
    { depth: 4, slug: 'c', text: '丙' },
    { depth: 2, slug: 'd', text: '丁' },
  ]);
  assert.deepEqual(
    toc.map(({ slug, children }) => [slug, children.map((child) => child.slug)]),
    [
      ['a', ['b']],
      ['d', []],
    ],
  );
});

test('an h3 before any h2 is an entry of its own', () => {
  assert.equal(buildToc([{ depth: 3, slug: 'a', text: '甲' }])[0]?.slug, 'a');
});

test('an entry is at most 40 characters long', () => {
  const [entry] = buildToc([{ depth: 2, slug: 'a', text: '長'.repeat(41) }]);
  assert.equal([...(entry?.text ?? '')].length, 40);
  assert.ok(entry?.text.endsWith('…'));
});
