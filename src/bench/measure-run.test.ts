import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureRun } from './measure-run.ts';

const linux = process.platform === 'linux';

test('a run costs what it and the programs that it starts use', { skip: !linux && 'read from /proc of Linux' }, async () => {
  const spin = 'const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);';
  const { cpu } = await measureRun(['-e', `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(spin)}]);`], '.');
  assert.ok(cpu >= 0.4, String(cpu));
});

test('a run that fails tells what it said', { skip: !linux && 'read from /proc of Linux' }, async () => {
  await assert.rejects(measureRun(['-e', 'console.error("だめ"); process.exit(1)'], '.'), /だめ/u);
});
