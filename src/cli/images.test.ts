import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { BROWSER_REMEDIES } from '../diagrams/find-browser.ts';
import { main } from './images.ts';
import { run } from './testing/run.ts';

const root = join(import.meta.dirname, '..', '..');

/** A project with what the pictures are drawn from. */
function newProject(t: TestContext): string {
  const project = mkdtempSync(join(tmpdir(), 'zukai-images-'));
  t.after(() => rmSync(project, { recursive: true }));
  for (const file of ['public/favicon.svg', 'content/site.yaml'])
    cpSync(join(root, file), join(project, file));
  return project;
}

test('without a browser nothing is drawn, and it is said how to get one', async (t) => {
  const project = newProject(t);
  const { CHROME_PATH } = process.env;
  process.env['CHROME_PATH'] = join(project, 'none');
  t.after(() =>
    CHROME_PATH === undefined
      ? delete process.env['CHROME_PATH']
      : (process.env['CHROME_PATH'] = CHROME_PATH),
  );
  const { status, stderr } = await run(main, project);
  assert.deepEqual([status, stderr.trim()], [1, BROWSER_REMEDIES]);
  assert.deepEqual(readdirSync(join(project, 'public')), ['favicon.svg']);
});

test('what is wrong with site.yaml is told with its line', async (t) => {
  const project = newProject(t);
  writeFileSync(join(project, 'content', 'site.yaml'), '');
  const { status, stderr } = await run(main, project);
  assert.equal(status, 1);
  assert.match(stderr, /^content\/site\.yaml\n {2}1行目\n/u);
});
