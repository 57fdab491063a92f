import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readInput } from './read-files.ts';

const here = import.meta.filename;

test('a file that is there is read', async () => {
  assert.ok((await readInput(here)).bytes);
});

test('a file that is not there, and a folder, are told apart', async () => {
  for (const path of [`${here}.none`, join(here, 'a.md')]) {
    assert.deepEqual(await readInput(path), {
      reason: `${path} がありません。パスを確かめてください。`,
    });
  }
  const folder = import.meta.dirname;
  assert.deepEqual(await readInput(folder), {
    reason: `${folder} はフォルダーです。その中のアウトラインのファイルを指定してください。`,
  });
});

test('what the system refuses is thrown', async () => {
  await assert.rejects(readInput('a'.repeat(5000)), { code: 'ENAMETOOLONG' });
});
