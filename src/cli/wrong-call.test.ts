import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Commands of package.json that are not looked at here, each with its reason. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'astro.ts': 'passes what it is given on to Astro',
  'browser.ts': 'takes nothing, and is called by the tests',
};

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const called = Object.values(scripts).flatMap((script) => [...script.matchAll(/src\/cli\/([\w-]+\.ts)/gu)].map(([, file = '']) => file));
const commands = [...new Set(called)].filter((file) => !(file in NOT_HERE));

test('every command names an option that it does not know, in Japanese, and does nothing', () => {
  assert.ok(commands.length >= 7);
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, command), '--help'], { encoding: 'utf8' });
    assert.deepEqual([command, status, stdout], [command, 1, '']);
    assert.match(stderr, /^知らない指定です：--help（使えるもの：/u, command);
  }
});
