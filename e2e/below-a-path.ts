/*
 * npm run e2e:path: builds the site once more for a path below the root and runs every browser test
 * on it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BASE_PATH = '/x/y/';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = join(project, 'node_modules');
const folder = mkdtempSync(join(tmpdir(), 'zukai-path-'));
const env = { ...process.env, BASE_PATH, DIST: join(folder, 'dist') };

try {
  run(join(modules, 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', env.DIST);
  run(
    join(modules, 'playwright', 'cli.js'),
    'test',
    '--config',
    join('e2e', 'playwright.config.ts'),
    ...process.argv.slice(2),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a script of a package; what follows is not run when it fails. */
function run(script: string, ...args: string[]): void {
  if (process.exitCode) return;
  process.exitCode =
    spawnSync(process.execPath, [script, ...args], { cwd: project, env, stdio: 'inherit' })
      .status ?? 1;
}
