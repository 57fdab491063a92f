import { readFile } from 'node:fs/promises';

/** What a path that holds no file is told as, by the system's codes (errno(3)); every other refusal is the system's matter. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'がありません。パスを確かめてください',
  ENOTDIR: 'がありません。パスを確かめてください',
  EISDIR: 'はフォルダーです。その中のアウトラインのファイルを指定してください',
};

/** The bytes of a file that a person named, or in Japanese why there is no such file; what the system refuses is thrown. */
export async function readGiven(path: string): Promise<{ bytes: Uint8Array } | { bytes?: undefined; reason: string }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    return { reason: `${path} ${reason}。` };
  }
}
