import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { DigestedFile } from './shared-digest.ts';

/** Reads from the project's root everything that pages are made of. */
export async function readShared(): Promise<DigestedFile[]> {
  const entries = await Array.fromAsync(glob(['src/**/*', 'content/**/*', 'astro.config.mjs'], { withFileTypes: true }));
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ file: relative('', path).replaceAll('\\', '/'), text: await readFile(path, 'utf8') })),
  );
}
