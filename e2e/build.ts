import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built, builtIn, type Built } from './dist.ts';

/** Builds the site once more, without caches and into a folder of its own that is deleted after the test. */
export function buildAgain(t: TestContext, env: Record<string, string>): Built {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-build-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--force', '--outDir', folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return builtIn(folder, env['BASE_PATH'] ?? built.base);
}
