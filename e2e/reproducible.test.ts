import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, builtIn } from './dist.ts';

const stale = 'dist が古いときは npm run build を実行してください。';

test('a second build, without caches, in another time zone and language, gives the same bytes', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-build-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const project = join(import.meta.dirname, '..');
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astro, 'build', '--force', '--outDir', folder],
    { cwd: project, encoding: 'utf8', env },
  );
  assert.equal(status, 0, stdout + stderr);
  const again = builtIn(folder, built.base);
  assert.deepEqual(again.files, built.files, stale);
  // PDFs carry the time they were made.
  const different = built.files.filter(
    (file) =>
      !file.endsWith('.pdf') &&
      !readFileSync(join(built.folder, file)).equals(readFileSync(join(again.folder, file))),
  );
  assert.deepEqual(different, [], stale);
});
