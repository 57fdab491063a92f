import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { withoutMark } from '../content/byte-order-mark.ts';
import { readText } from './read-text.ts';

/** The texts of all files in a folder and its subfolders, without byte order marks, by path in the folder with `/`; empty when there is none. */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readText(path)));
  return new Map(paths.map((path, index) => [relative(folder, path).replaceAll(sep, '/'), withoutMark(texts[index] ?? '')]));
}
