import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { NewFile } from '../content/journal/write-all.ts';
import { readText } from './read-files.ts';

/**
 * What writing the files and removing `removals` would change, as a unified diff that `git apply`
 * and `patch` can read; empty when nothing would.
 */
export async function showChanges(
  files: readonly NewFile[],
  removals: readonly string[] = [],
): Promise<string> {
  const removed = removals.map((file) => ({ file, text: undefined }));
  return (await Promise.all([...files, ...removed].map(showChange))).join('');
}

type Change = Pick<NewFile, 'file'> & { text: NewFile['text'] | undefined };

async function showChange({ file, text }: Change): Promise<string> {
  const before = await readText(file);
  if (before === text) return '';
  const from = before === undefined ? '/dev/null' : `a/${file}`;
  const to = text === undefined ? '/dev/null' : `b/${file}`;
  if (text instanceof Uint8Array) return `Binary files ${from} and ${to} differ\n`;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(from, to, before ?? '', text ?? '', undefined, undefined, options);
}
