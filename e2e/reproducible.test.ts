import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { dist } from './dist.ts';

test('a second build, in another time zone and language and without caches, gives the same bytes', (t) => {
  const again = mkdtempSync(join(tmpdir(), 'zukai-build-'));
  t.after(() => rmSync(again, { recursive: true }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astroCommand(), 'build', '--force', '--outDir', again],
    { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  );
  assert.equal(status, 0, stdout + stderr);
  const [first, second] = [filesBelow(dist), filesBelow(again)];
  assert.deepEqual(second, first, 'dist が古いなら npm run build を実行してください。');
  const different = first.filter((file) => !readFileSync(join(dist, file)).equals(readFileSync(join(again, file))));
  assert.deepEqual(different, [], 'dist が古いなら npm run build を実行してください。');
});

function astroCommand(): string {
  return fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^[\\/]/u, ''))
    .sort();
}
