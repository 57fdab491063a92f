import { readFile } from 'node:fs/promises';

/** The text of a UTF-8 file; undefined when there is no such file, U+FFFD where its bytes are no UTF-8. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
