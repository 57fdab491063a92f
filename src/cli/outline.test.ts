import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

test('a folder is no outline', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'outline.ts'), 'src'], { cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^src はフォルダーです[^]*使い方：/u);
});

test('an answer that has no room is told, and is no success', { skip: !existsSync('/dev/full') }, () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'outline.ts'), 'content/outlines/08-virtual-network.md'], {
    cwd: join(import.meta.dirname, '..', '..'), encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  assert.equal(status, 1);
  assert.match(stderr, /^ディスクに空きがない/u);
});
