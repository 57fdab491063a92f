import { glob, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FileCache } from '../content/journal/file-cache.ts';

/** The files that hold text. Pictures, fonts, PDFs and the search index are compressed already. */
const TEXTS = new Set([
  '.html', '.js', '.css', '.json', '.jsonld', '.md', '.txt', '.tsv', '.xml', '.svg', '.webmanifest',
]);

/** Below this a file is one packet on the way in any case. */
const SMALLEST = 1024;

/**
 * Bytes of text up to which brotli may take its time (about 1.4 s of one core for 1 MB); beyond,
 * its level 5 is 60 times faster and 15 % larger, still a fifth below gzip.
 */
const SLOW_UP_TO = 8 * 1024 * 1024;
const FAST = 5;

/** The windows that brotli knows, as powers of two (RFC 7932, 9.1). */
const WINDOW = { least: 10, most: 22 } as const;

/** Files that are compressed at the same time; more would only wait for a core. */
const AT_ONCE = 4;

/**
 * Writes beside each text of a folder its compressed twins, `index.html.br` and `index.html.gz`,
 * for hosts that send what lies there. The same files give the same bytes on every machine. Twins
 * that save less than a tenth are not written. What is in the cache is not compressed again.
 */
export async function compressTexts(folder: string, cache: FileCache): Promise<void> {
  const names = (await Array.fromAsync(glob('**/*', { cwd: folder })))
    .filter((name) => TEXTS.has(extname(name)))
    .sort();
  const texts = await Promise.all(
    names.map(async (name) => ({
      file: join(folder, name),
      text: await readFile(join(folder, name)),
    })),
  );
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const quality = size > SLOW_UP_TO ? FAST : constants.BROTLI_MAX_QUALITY;
  const waiting = texts.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => compressAll(waiting, quality, cache)));
}

type Waiting = Iterable<{ file: string; text: Buffer }>;

async function compressAll(waiting: Waiting, quality: number, cache: FileCache): Promise<void> {
  const level = constants.Z_BEST_COMPRESSION;
  for (const { file, text } of waiting) {
    if (text.length < SMALLEST) continue;
    const brotli = () => withBrotli(text, quality);
    const br = await cache.bring(['brotli', String(quality), text], brotli);
    const gz = await cache.bring(['gzip', text], () => promisify(gzip)(text, { level }));
    for (const [twin, bytes] of Object.entries({ br, gz })) {
      if (bytes.length < 0.9 * text.length) await writeFile(`${file}.${twin}`, bytes);
    }
  }
}

function withBrotli(text: Buffer, quality: number): Promise<Buffer> {
  const window = Math.max(WINDOW.least, Math.ceil(Math.log2(text.length)));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(WINDOW.most, window),
  };
  return promisify(brotliCompress)(text, { params });
}
