import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withNodeIds } from './node-ids.ts';
import { parseOutline } from './parse.ts';
import { walk } from './walk.ts';

function idsOf(outline: string): Map<string, string[]> {
  const { root } = parseOutline(outline, 'a.md');
  assert.ok(root);
  const ids = new Map<string, string[]>();
  for (const { text, id } of walk(withNodeIds(root))) ids.set(text, [...(ids.get(text) ?? []), id]);
  return ids;
}

test('an id is n and five characters, made from the text', () => {
  assert.deepEqual(idsOf('# FCIP\n').get('FCIP'), ['ngwn3w']);
});

test('an id stays when lines are put before it or it moves to another parent', () => {
  const before = idsOf('# A\n## B\n### 題\n').get('題');
  assert.deepEqual(idsOf('# A\n## X\n## C\n### 題\n## B\n').get('題'), before);
});

test('equal texts are told apart by their parents, whatever their order', () => {
  const [one, other] = idsOf('# A\n## B\n### 例\n## C\n### 例\n').get('例') ?? [];
  assert.notEqual(one, other);
  assert.deepEqual(idsOf('# A\n## C\n### 例\n## B\n### 例\n').get('例'), [other, one]);
});

test('equal texts under equal parents are told apart further up', () => {
  const ids = idsOf('# A\n## B\n### 例\n#### 葉\n## C\n### 例\n#### 葉\n').get('葉') ?? [];
  assert.equal(new Set(ids).size, 2);
  assert.ok(ids.every((id) => /^n[0-9a-z]{5}$/u.test(id)));
});

test('twins under one parent are numbered', () => {
  const [first, second] = idsOf('# A\n- 同じ\n- 同じ\n').get('同じ') ?? [];
  assert.equal(second, `${first}-2`);
});

test('all 179 ids of chapter 08 differ', () => {
  const home = new URL('../../../content/outlines/08-virtual-network.md', import.meta.url);
  const ids = [
    ...idsOf(readFileSync(home, 'utf8')).values(),
  ];
  assert.equal(new Set(ids.flat()).size, 179);
});
