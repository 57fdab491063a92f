import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Route } from 'playwright';
import { FLAGS } from '../diagrams/render.ts';
import type { PrintedMode } from './printed.ts';

/** Prints pages of a built site; the browser starts with the first of them. */
export interface Printer {
  /** The PDF of a page below `sheets/` (`08-virtual-network/storage`), with `html` for its file. */
  print(page: string, mode: PrintedMode, html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** A printer for the site in the folder `dist`, built for the path `base`. */
export function openPrinter(executablePath: string, dist: string, base: string): Printer {
  let browser: Promise<Browser> | undefined;
  return {
    async print(path, mode, html) {
      browser ??= chromium.launch({ executablePath, args: FLAGS });
      const page = await (await browser).newPage({ colorScheme: 'light' });
      const address = `http://sheets.test${base}sheets/${path}/`;
      try {
        await page.route('**/*', (route) =>
          route.request().url() === address
            ? route.fulfill({ body: html, contentType: 'text/html' })
            : sendFont(route, dist, base),
        );
        await page.goto(address);
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(setSheet, mode === 'booklet' ? 'red' : mode);
        const look = { preferCSSPageSize: true, printBackground: true };
        return await page.pdf({ ...look, tagged: true, outline: true });
      } finally {
        await page.close();
      }
    },
    async close() {
      await (await browser)?.close();
    },
  };
}

/** Runs in the page. Letters in the margins do not load their fonts by themselves. */
async function setSheet(sheet: string): Promise<void> {
  document.documentElement.dataset['sheet'] = sheet;
  const fonts = ['Sheet', 'SheetLatin', 'SheetArrows'].flatMap((family) =>
    [400, 700].map((weight) => `${weight} 1em ${family}`));
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
}

/** All that paper needs besides its page, from the folder, so that no server is needed. */
async function sendFont(route: Route, dist: string, base: string): Promise<void> {
  const path = new URL(route.request().url()).pathname;
  const isFont = path.startsWith(base) && path.endsWith('.woff2');
  const body = isFont && (await readFile(join(dist, path.slice(base.length))).catch(() => false));
  if (typeof body === 'boolean') return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ body, contentType: 'font/woff2' });
}
