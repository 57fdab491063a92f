import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Route } from 'playwright';
import { findBrowser } from '../diagrams/find-browser.ts';
import { pdfPath, PRINTED_MODES, type PrintedMode } from './printed.ts';

/** Where printed sheets are kept, by what they were printed from. */
const CACHE = '.sheets';

/** Raised when the same HTML would be printed in another way. */
const EDITION = '1';

/**
 * Prints the sheets of a built site as PDFs beside their pages, in every mode that a page names. A sheet whose page and
 * styles are those of an earlier run is taken from the cache. `tell` is told what is being done. False without a browser;
 * then nothing is written.
 */
export async function printPdfs(dist: string, base: string, tell: (line: string) => void): Promise<boolean> {
  const executablePath = findBrowser();
  if (!executablePath) return false;
  await mkdir(CACHE, { recursive: true });
  const jobs = await jobsIn(dist);
  let browser: Browser | undefined;
  try {
    for (const [place, { page, mode }] of jobs.entries()) {
      const html = await readFile(join(dist, 'sheets', page, 'index.html'), 'utf8');
      const cached = join(CACHE, `${keyOf(html, base, mode)}.pdf`);
      if (!(await exists(cached))) {
        tell(`シートのPDF ${place + 1}/${jobs.length}：${page}（${mode}）`);
        browser ??= await chromium.launch({ executablePath, args: ['--disable-gpu', '--font-render-hinting=none'] });
        // Written under another name first, so that a run that is cut off leaves no half of a file.
        await writeFile(`${cached}.part`, await print(browser, dist, base, page, mode));
        await rename(`${cached}.part`, cached);
      }
      await copyFile(cached, join(dist, pdfPath(page, mode)));
    }
  } finally {
    await browser?.close();
  }
  return true;
}

/** What is to be printed: an article below `sheets/` says as what (`data-print="red cloze"`). */
async function jobsIn(dist: string): Promise<{ page: string; mode: PrintedMode }[]> {
  const files = await Array.fromAsync(glob('**/index.html', { cwd: join(dist, 'sheets') }));
  const pages = files.map((file) => file.replaceAll('\\', '/').replace(/\/?index\.html$/u, '')).sort();
  const jobs = pages.map(async (page) => {
    const [, modes = ''] = /<article[^>]* data-print="([^"]*)"/u.exec(await readFile(join(dist, 'sheets', page, 'index.html'), 'utf8')) ?? [];
    return PRINTED_MODES.filter((mode) => modes.split(' ').includes(mode)).map((mode) => ({ page, mode }));
  });
  return (await Promise.all(jobs)).flat();
}

/** The base path is no part of what is printed. */
function keyOf(html: string, base: string, mode: PrintedMode): string {
  const [printed = ''] = /<article[\s\S]*<\/article>/u.exec(html) ?? [];
  const styles = (html.match(/<style>[\s\S]*?<\/style>/gu) ?? []).join('').replaceAll(`${base}sheets/`, '/sheets/');
  const [root = ''] = /<html[^>]*>/u.exec(html) ?? [];
  return createHash('sha256').update([EDITION, mode, root, styles, printed].join('\n')).digest('hex').slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(() => true, () => false);
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.woff2': 'font/woff2' };

async function print(browser: Browser, dist: string, base: string, path: string, mode: PrintedMode): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    await page.route('**/*', (route) => answer(route, dist, base));
    await page.goto(`http://sheets.test${base}sheets/${path}/`);
    await page.emulateMedia({ media: 'print' });
    // Letters in the margins do not load their fonts by themselves.
    await page.evaluate(async (wanted) => {
      document.documentElement.dataset['sheet'] = wanted;
      const fonts = ['Sheet', 'SheetLatin', 'SheetArrows'].flatMap((family) => [400, 700].map((weight) => `${weight} 1em ${family}`));
      await Promise.all(fonts.map((font) => document.fonts.load(font)));
    }, mode);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

/** Answers from the folder, so that no server is needed. */
async function answer(route: Route, dist: string, base: string): Promise<void> {
  const path = decodeURIComponent(new URL(route.request().url()).pathname);
  const name = path.startsWith(base) ? path.slice(base.length) : '';
  const file = join(dist, name.endsWith('/') ? `${name}index.html` : name);
  const body = file.startsWith(join(dist, '/')) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
}
