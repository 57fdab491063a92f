import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './dist.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** What a build reads, and the site that was built last. */
const parts = [
  'src',
  'content',
  'public',
  'e2e',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A copy of the project in a folder of its own, to be broken, with the built site as its `dist`.
 * The packages are the project's own by links; what builds keep beside the packages is the copy's
 * own. Deleted after the test.
 */
export function copyOfProject(t: { after(clean: () => void): void }): string {
  const copy = mkdtempSync(join(realpathSync.native(tmpdir()), 'zukai-copy-'));
  t.after(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));
  for (const part of parts) cpSync(join(project, part), join(copy, part), { recursive: true });
  cpSync(built.folder, join(copy, 'dist'), { recursive: true });
  const modules = join(project, 'node_modules');
  mkdirSync(join(copy, 'node_modules'));
  for (const { name } of readdirSync(modules, { withFileTypes: true })) {
    if (name === '.astro' || name.startsWith('.vite')) continue;
    symlinkSync(join(modules, name), join(copy, 'node_modules', name), 'junction');
  }
  return copy;
}

/** Starts a build in a copy of the project; without PDFs, so that it takes seconds. */
export function startBuild(copy: string, options: SpawnOptions = {}): ChildProcess {
  const astro = join(copy, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return spawn(process.execPath, [astro, 'build'], {
    cwd: copy,
    stdio: 'ignore',
    ...options,
    env: {
      ...process.env,
      CHROME_PATH: join(copy, 'no-browser'),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...options.env,
    },
  });
}
