import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { showChanges } from './show-changes.ts';

test('the diff is one that git can apply: changed, new and removed files', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-diff-'));
  const home = process.cwd();
  t.after(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });
  process.chdir(folder);
  writeFileSync('a', '一\n二\n三\n');
  writeFileSync('gone', '消える\n');
  writeFileSync('same', '同じ\n');
  const patch = await showChanges(
    [
      { file: 'a', text: '一\n弐\n三\n' },
      { file: 'new', text: '新\n' },
      { file: 'same', text: '同じ\n' },
    ],
    ['gone'],
  );
  assert.match(patch, /^--- a\/a\n\+\+\+ b\/a\n@@ -1,3 \+1,3 @@\n 一\n-二\n\+弐\n 三\n/u);
  assert.equal(readFileSync('a', 'utf8'), '一\n二\n三\n');
  const { status, stderr } = spawnSync('git', ['apply', '-'], {
    input: patch,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' },
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(
    readdirSync('.')
      .toSorted()
      .map((name) => `${name}:${readFileSync(name, 'utf8')}`),
    ['a:一\n弐\n三\n', 'new:新\n', 'same:同じ\n'],
  );
});
