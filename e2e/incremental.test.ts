import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copyOfProject, startBuild } from './copy-of-project.ts';

test('after an edit only what shows it is rendered, and the site is the one that a first build makes', async (t) => {
  const copy = copyOfProject(t);
  await build(copy);
  const page = join(copy, 'content', 'pages', '08-virtual-network', 'storage', 'raid.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n<Supplement title="追記">\n\n==シン・プロビジョニング==とSANのこと。\n\n</Supplement>\n`);
  const taken = (await build(copy)).match(/\(restored\)/gu)?.length ?? 0;
  assert.ok(taken > 30, `${taken} pages were taken over`);
  renameSync(join(copy, 'dist'), join(copy, 'edited'));
  for (const kept of ['.astro', 'node_modules/.astro']) rmSync(join(copy, kept), { recursive: true });
  await build(copy);
  const files = filesOf(join(copy, 'dist'));
  assert.deepEqual(filesOf(join(copy, 'edited')), files);
  assert.deepEqual(files.filter((file) => !readFileSync(join(copy, 'dist', file)).equals(readFileSync(join(copy, 'edited', file)))), []);
});

/** Builds and gives what was said. */
async function build(copy: string): Promise<string> {
  const child = startBuild(copy, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  assert.deepEqual(await once(child, 'close'), [0, null]);
  return said;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
