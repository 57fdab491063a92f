import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { FONT } from '../diagrams/config.ts';
import { findBrowser } from '../diagrams/find-browser.ts';
import { fontFaces } from '../diagrams/font-faces.ts';
import { FLAGS } from '../diagrams/render.ts';
import { drawPreview, PREVIEW_SIZE, PREVIEW_STYLES } from '../machine/draw-preview.ts';
import { previewOf } from '../machine/preview.ts';
import { keptFiles } from '../sheets/kept-files.ts';

/** Where drawn previews are kept, by what they show. */
const CACHE = '.previews';

/**
 * Draws for each page of text the picture that is shown beside links to it, and returns the page's picture by the page's
 * file, both relative to `dist`. A picture that shows the same as in an earlier run is taken from the cache. Nothing is
 * drawn without a browser: then all pages show the picture of the book. Pictures are not committed: they would weigh more
 * than all text of the book, change with every summary, and only a site with an origin can name them.
 */
export async function drawPreviews(dist: string, pages: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  const executablePath = findBrowser();
  if (!executablePath) return pictures;
  const sign = await readFile(join(dist, 'favicon.svg'), 'utf8');
  const kept = keptFiles(CACHE, isWholePng);
  let browser: Browser | undefined;
  let sheet: Page | undefined;
  try {
    for (const [file, html] of pages) {
      const preview = previewOf(html);
      if (!preview) continue;
      const drawing = drawPreview(preview, sign);
      const name = `${createHash('sha256').update([PREVIEW_STYLES, drawing].join('\n')).digest('hex').slice(0, 12)}.png`;
      const png = await kept.bring(name, async () => {
        browser ??= await chromium.launch({ executablePath, args: FLAGS });
        sheet ??= await openSheet(browser);
        return shoot(sheet, drawing);
      });
      // Beside the other files that are named by their content and kept by caches for ever.
      const picture = `_astro/preview.${name}`;
      await writeFile(join(dist, picture), png);
      pictures.set(file, picture);
    }
  } finally {
    await browser?.close();
  }
  await kept.sweep();
  return pictures;
}

/** Whether bytes end as a PNG does (PNG specification, 11.2.5). */
function isWholePng(bytes: Buffer): boolean {
  return bytes.subarray(-8, -4).toString('latin1') === 'IEND';
}

/** An empty page with the fonts loaded. */
async function openSheet(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: PREVIEW_SIZE, colorScheme: 'light', offline: true });
  const styles = `${fontFaces()}${PREVIEW_STYLES}body{font-family:'${FONT.latin}','${FONT.japanese}'}`;
  await page.setContent(`<!doctype html><html lang="ja"><style>${styles}</style><body>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  return page;
}

async function shoot(sheet: Page, drawing: string): Promise<Buffer> {
  await sheet.evaluate((html) => (document.body.innerHTML = html), drawing);
  return sheet.screenshot();
}
