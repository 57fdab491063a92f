import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageForMachines, writeForMachines } from './write-for-machines.ts';

test('where Git has no history, one line says that there is no feed, and only for a site with an origin', async (t) => {
  const project = mkdtempSync(join(tmpdir(), 'zukai-machines-'));
  const { cwd, env } = { cwd: process.cwd(), env: process.env };
  t.after(() => {
    process.chdir(cwd);
    process.env = env;
    rmSync(project, { recursive: true });
  });
  const dist = join(project, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '<html><head><title>題｜本</title></head><body><main></main></body></html>');
  writeFileSync(join(dist, 'robots.txt'), '');
  process.chdir(project);
  process.env = { ...env, GIT_DIR: join(project, 'none'), CHROME_PATH: join(project, 'none') };

  const said = t.mock.method(console, 'log', () => undefined);
  const make = async (html: string, where: Parameters<typeof pageForMachines>[1]) => pageForMachines(html, where);
  await writeForMachines(dist, { base: '/' }, make);
  assert.equal(said.mock.callCount(), 0);
  await writeForMachines(dist, { base: '/', site: 'https://example.org' }, make);
  assert.deepEqual(said.mock.calls.map(({ arguments: [line] }) => /feed\.xml/u.test(String(line))), [true]);
  assert.ok(!readdirSync(dist).includes('feed.xml'));
});
