import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { NewFile } from '../content/journal/write-all.ts';
import { readText } from './read-files.ts';

/**
 * What writing the files and removing `removals` would change, as a unified diff that `git apply` and `patch` can read;
 * empty when nothing would. Paths are relative to the project.
 */
export async function showChanges(files: readonly NewFile[], removals: readonly string[] = []): Promise<string> {
  const changes = await Promise.all([...files, ...removals.map((path) => ({ path, text: undefined }))].map(showChange));
  return changes.join('');
}

async function showChange({ path, text }: { path: string; text: string | Uint8Array | undefined }): Promise<string> {
  const name = path.replaceAll('\\', '/');
  const before = await readText(path);
  const [from, to] = [before === undefined ? '/dev/null' : `a/${name}`, text === undefined ? '/dev/null' : `b/${name}`];
  if (before === text) return '';
  if (text instanceof Uint8Array) return `Binary files ${from} and ${to} differ\n`;
  return createTwoFilesPatch(from, to, before ?? '', text ?? '', undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
}
