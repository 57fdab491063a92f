import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Route } from 'playwright';
import type { PrintedMode } from './printed.ts';

/** Prints pages of a built site; the browser starts with the first of them. */
export interface Printer {
  /** The PDF of a page below `sheets/` (`08-virtual-network/storage`), with `html` in place of its file. */
  print(page: string, mode: PrintedMode, html: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** A printer for the site in the folder `dist`, built for the path `base`. */
export function openPrinter(executablePath: string, dist: string, base: string): Printer {
  let browser: Promise<Browser> | undefined;
  return {
    async print(page, mode, html) {
      browser ??= chromium.launch({ executablePath, args: ['--disable-gpu', '--font-render-hinting=none'] });
      return print(await browser, { dist, base, page, mode, html });
    },
    async close() {
      await (await browser)?.close();
    },
  };
}

interface Job {
  dist: string;
  base: string;
  page: string;
  mode: PrintedMode;
  html: string;
}

async function print(browser: Browser, { dist, base, page: path, mode, html }: Job): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme: 'light' });
  const address = `http://sheets.test${base}sheets/${path}/`;
  try {
    await page.route('**/*', (route) =>
      route.request().url() === address ? route.fulfill({ body: html, contentType: 'text/html' }) : answer(route, dist, base),
    );
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    // Letters in the margins do not load their fonts by themselves.
    await page.evaluate(async (sheet) => {
      document.documentElement.dataset['sheet'] = sheet;
      const fonts = ['Sheet', 'SheetLatin', 'SheetArrows'].flatMap((family) => [400, 700].map((weight) => `${weight} 1em ${family}`));
      await Promise.all(fonts.map((font) => document.fonts.load(font)));
    }, mode === 'booklet' ? 'red' : mode);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

/** All that paper needs besides its page. */
const FONT = '.woff2';

/** Answers from the folder, so that no server is needed. */
async function answer(route: Route, dist: string, base: string): Promise<void> {
  const path = decodeURIComponent(new URL(route.request().url()).pathname);
  const isFont = path.startsWith(base) && extname(path) === FONT;
  const file = join(dist, path.slice(base.length));
  const body = isFont ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ body, contentType: 'font/woff2' });
}
