import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

test('a folder is no outline', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'outline.ts'), 'src'], { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^src はフォルダーです[^]*使い方：/u);
});
