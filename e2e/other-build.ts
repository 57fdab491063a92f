import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOffline } from '../src/build/write-offline.ts';
import { built } from './dist.ts';

/**
 * A copy of the built site in a folder of its own, changed, and finished as a build finishes it.
 * The caller removes it.
 */
export async function otherBuild(change: (folder: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zukai-other-'));
  cpSync(built.folder, folder, { recursive: true });
  change(folder);
  await writeOffline(folder, built.base);
  return folder;
}

/** Puts other words into the pages of a site and into what its scripts load. */
export function reword(folder: string, from: string, to: string): void {
  for (const file of built.files.filter((name) => /\.(?:html|json)$/u.test(name))) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
  }
}
