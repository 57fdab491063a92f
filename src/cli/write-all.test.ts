import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { writeAll } from './write-all.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-write-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('all files are written into new folders, removals are removed, nothing else is left', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'old'), '');
  await writeAll(
    [
      { path: join(folder, 'a', 'b'), text: '一' },
      { path: join(folder, 'c'), text: '二' },
    ],
    [join(folder, 'old')],
  );
  assert.equal(readFileSync(join(folder, 'a', 'b'), 'utf8'), '一');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'c']);
});

test('when one file cannot be written, the others are as before', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'a'), '前');
  writeFileSync(join(folder, 'file'), '');
  // A file stands where the second one needs a folder.
  await assert.rejects(
    writeAll([
      { path: join(folder, 'a'), text: '後' },
      { path: join(folder, 'file', 'b'), text: '' },
    ]),
  );
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), '前');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'file']);
});

test('when one file cannot be put in its place, the others get back what they had', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'a'), '前');
  mkdirSync(join(folder, 'c'));
  const files = ['a', 'b', 'c'].map((name) => ({ path: join(folder, name), text: '後' }));
  await assert.rejects(writeAll(files));
  assert.equal(readFileSync(join(folder, 'a'), 'utf8'), '前');
  assert.deepEqual(readdirSync(folder).toSorted(), ['a', 'c']);
});
