import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderState } from './folder-state.ts';

test('a folder has another state when a file was changed, added or removed only', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-state-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = (...path: string[]) => join(folder, ...path);
  const state = () => folderState(folder, /^(?:drawn|\.lock)/u);
  mkdirSync(file('pages'));
  mkdirSync(file('drawn'));
  writeFileSync(file('pages', 'a.mdx'), '一');
  const before = await state();
  writeFileSync(file('drawn', 'b.svg'), '図');
  writeFileSync(file('.lock'), '1');
  assert.equal(await state(), before);
  writeFileSync(file('pages', 'a.mdx'), '二');
  assert.notEqual(await state(), before);
  writeFileSync(file('pages', 'a.mdx'), '一');
  assert.equal(await state(), before);
  mkdirSync(file('.importing'));
  writeFileSync(file('.importing', '0'), '');
  assert.notEqual(await state(), before);
});
