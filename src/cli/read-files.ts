import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { withoutMark } from '../content/source-file.ts';

/** The text of a UTF-8 file, U+FFFD for bytes that are none; undefined without such a file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The texts of all files in a folder and its subfolders, without byte order marks, by path in the
 * folder with `/`, sorted; empty when there is none.
 */
export async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const paths = files
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();
  const texts = await Promise.all(paths.map((path) => readText(join(folder, path))));
  return new Map(paths.map((path, index) => [path, withoutMark(texts[index] ?? '')]));
}

/** Why a path holds no file that can be read, by the codes of errors. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'がありません。パスを確かめてください',
  ENOTDIR: 'がありません。パスを確かめてください',
  EISDIR: 'はフォルダーです。その中のアウトラインのファイルを指定してください',
  ERR_FS_FILE_TOO_LARGE: 'は大きすぎます。マインドマップから書き出したファイルを指定してください',
};

/** The bytes of a file that a person named, or in Japanese why there is none; else it throws. */
export async function readInput(
  path: string,
): Promise<{ bytes: Uint8Array } | { bytes?: undefined; reason: string }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    return { reason: `${path} ${reason}。` };
  }
}
