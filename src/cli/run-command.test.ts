import assert from 'node:assert/strict';
import { spawnSync, type StdioOptions } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Command } from './run-command.ts';
import { run } from './testing/run.ts';

const project = join(import.meta.dirname, '..', '..');

/** Commands of package.json that have no `main`, each with its reason. */
const OTHERS: Readonly<Record<string, string>> = {
  'astro.ts': 'passes what it is called with on to Astro',
  'browser.ts': 'takes nothing, and is called by the tests',
};

const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const called = Object.values(scripts).flatMap((script) =>
  [...script.matchAll(/src\/cli\/([\w-]+\.ts)/gu)].map(([, file = '']) => file),
);
const commands = [...new Set(called)].filter((file) => !(file in OTHERS));

/** Runs `outline.ts` as npm does. */
function outline(args: string[], stdio: StdioOptions = 'pipe') {
  return spawnSync(process.execPath, [join('src', 'cli', 'outline.ts'), ...args], {
    cwd: project,
    encoding: 'utf8',
    stdio,
  });
}

test('every command names an option that it does not know, and does nothing', async () => {
  assert.ok(commands.length >= 7);
  for (const command of commands) {
    const { main } = (await import(`./${command}`)) as { main: Command };
    const { status, stdout, stderr } = await run(main, project, '--help');
    assert.deepEqual([command, status, stdout], [command, 1, '']);
    assert.match(stderr, /^知らない指定です：--help（使えるもの：/u, command);
  }
});

test('a command that Node starts prints and ends with its exit code', () => {
  const read = outline(['content/outlines/08-virtual-network.md']);
  assert.deepEqual([read.status, read.stderr], [0, '']);
  assert.match(read.stdout, /iSCSI/u);
  const folder = outline(['src']);
  assert.deepEqual([folder.status, folder.stdout], [1, '']);
  assert.match(folder.stderr, /^src はフォルダーです[^]*使い方：/u);
});

test(
  'an answer that has no room is told, and is no success',
  { skip: !existsSync('/dev/full') },
  () => {
    const { status, stderr } = outline(
      ['content/outlines/08-virtual-network.md'],
      ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    );
    assert.equal(status, 1);
    assert.match(stderr, /^ディスクに空きがない/u);
  },
);
