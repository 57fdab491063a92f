import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FileCache } from '../content/journal/file-cache.ts';

/** The weights that sheets use. */
const WEIGHTS = [400, 700] as const;

/**
 * Writes the fonts of paper to `sheets/fonts/` of a built site: static Noto Sans JP, cut down to
 * the letters of its sheets (`400.woff2`, `700.woff2`), its Latin letters and its arrows
 * (`latin-400.woff2` …). Static TrueType, because browsers put variable and system fonts into PDFs
 * in a way that spoils search and copying.
 */
export async function subsetFonts(dist: string, cache: FileCache): Promise<void> {
  const letters = await lettersOf(join(dist, 'sheets'));
  const folder = join(dist, 'sheets', 'fonts');
  await mkdir(folder, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    const file = (subset: string) =>
      readFile(
        resolve(`@fontsource/noto-sans-jp/files/noto-sans-jp-${subset}-${weight}-normal.woff2`),
      );
    const cut = async () => subsetFont(await file('japanese'), letters, { targetFormat: 'woff2' });
    await writeFile(
      join(folder, `${weight}.woff2`),
      await cache.bring(['font', String(weight), letters], cut),
    );
    await writeFile(join(folder, `latin-${weight}.woff2`), await file('latin'));
    // The slice with the arrows, which the Japanese file leaves out.
    await writeFile(join(folder, `arrows-${weight}.woff2`), await file('107'));
  }
}

/** Every letter in the HTML of a folder, in a fixed order. Letters of markup do no harm. */
async function lettersOf(folder: string): Promise<string> {
  const letters = new Set<string>();
  for await (const name of glob('**/*.html', { cwd: folder })) {
    for (const letter of await readFile(join(folder, name), 'utf8')) letters.add(letter);
  }
  // What stylesheets write: the marks of lists and the feet of pages.
  for (const letter of '•◦▪赤シート対応オレンジの文字は、をのせると消えますマーカー印付けた隠れ穴うめ解答最後ページにあり') letters.add(letter);
  return [...letters].sort().join('');
}
