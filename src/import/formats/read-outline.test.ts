import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutline } from './read-outline.ts';

test('several tops stand below the name of the file, as one writes it, whatever the system makes of it', () => {
  const { root } = readOutline(Buffer.from('# 一\n# 二\n'), 'a/11-カ\u3099イド.md');
  assert.equal(root?.text, '11-ガイド');
  assert.deepEqual(root?.children.map(({ text }) => text), ['一', '二']);
});
