import { load } from 'cheerio/slim';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../diagrams/find-browser.ts';
import { fileCache, type FileCache } from '../content/journal/file-cache.ts';
import { withPageNumbers } from './page-numbers.ts';
import { namedPages, printBooklet } from './print-booklet.ts';
import { openPrinter, type Printer } from './printer.ts';
import { pdfPath, PRINTED_MODES, type PrintedMode } from './printed.ts';

/**
 * Where printed sheets are cached: outside node_modules, because they take longest to make again.
 */
const CACHE = '.sheets';

/** How long (ms) a sheet is cached unasked for: builds for other paths or branches take turns. */
const UNASKED = 30 * 24 * 60 * 60 * 1000;

/** Raised when the same HTML would be printed in another way. */
const EDITION = '2';

/**
 * Prints the sheets of a built site as PDFs beside their pages, in every mode that a page names; a
 * booklet gets the numbers of its pages. A sheet whose page and styles are those of an earlier run
 * is taken from the cache; without a browser, or where it may not print, only those become PDFs.
 * `report` gets a line about each sheet that is being printed. Returns whether all have a PDF now.
 * Throws what the browser throws; the PDFs written until then stay.
 */
export async function printPdfs(
  dist: string, base: string, report: (line: string) => void, mayPrint = true,
): Promise<boolean> {
  const browser = mayPrint ? findBrowser() : undefined;
  const jobs = await jobsIn(dist, base);
  const cache = fileCache(CACHE, { unaskedFor: UNASKED });
  const printer = browser === undefined ? undefined : openPrinter(browser, dist, base);
  let missing = 0;
  const printAll = async (some: readonly Job[]) => {
    for (const job of some) {
      const line = `シートのPDF ${jobs.indexOf(job) + 1}/${jobs.length}：${job.page}（${job.mode}）`;
      const pdf = await pdfOf(job, cache, printer, () => report(line));
      if (pdf) await writePdf(dist, job, pdf);
      else missing += 1;
    }
  };
  try {
    // A booklet is printed several times over and takes as long as all its sheets: both go at once.
    const [booklets, sheets] = [true, false].map((wanted) =>
      jobs.filter(({ mode }) => (mode === 'booklet') === wanted));
    await Promise.all([printAll(booklets ?? []), printAll(sheets ?? [])]);
  } finally {
    await printer?.close();
  }
  await cache.sweep();
  return missing === 0;
}

/** A page to be printed in a mode: its file, its HTML, and what decides its PDF. */
interface Job {
  page: string;
  mode: PrintedMode;
  file: string;
  html: string;
  parts: string[];
}

/** What is to be printed: an article below `sheets/` says as what (`data-print="red cloze"`). */
async function jobsIn(dist: string, base: string): Promise<Job[]> {
  const names = await Array.fromAsync(glob('**/index.html', { cwd: join(dist, 'sheets') }));
  const jobs = names.sort().map(async (name) => {
    const file = join(dist, 'sheets', name);
    const html = withPageNumbers(await readFile(file, 'utf8'), new Map());
    const { modes, parts } = printedParts(html, base);
    const page = name.replaceAll('\\', '/').replace(/\/?index\.html$/u, '');
    return PRINTED_MODES.filter((mode) => modes.includes(mode)).map((mode) => ({
      page, mode, file, html, parts: [EDITION, mode, ...parts],
    }));
  });
  return (await Promise.all(jobs)).flat();
}

/**
 * The modes in which a page is to be printed, and all that decides what it looks like then: neither
 * the base path of the site, nor what is for the screen, as the links to PDFs are.
 */
export function printedParts(html: string, base: string): { modes: string[]; parts: string[] } {
  const $ = load(html, { xml: { xmlMode: false } });
  $('.screen-only').remove();
  const modes = ($('article').attr('data-print') ?? '').split(' ');
  const styles = $('style').text().replaceAll(`${base}sheets/`, '/sheets/');
  return { modes, parts: [JSON.stringify($('html').attr()), styles, $.html($('article'))] };
}

/**
 * The PDF of a page, printed only where the cache has none; undefined where nothing can print it.
 */
async function pdfOf(
  job: Job, cache: FileCache, printer: Printer | undefined, reportPrinting: () => void,
): Promise<Uint8Array | undefined> {
  const { page, mode, html, parts } = job;
  if (!printer) return cache.find(parts);
  return cache.bring(parts, async () => {
    reportPrinting();
    const print = (numbered: string) => printer.print(page, mode, numbered);
    return mode === 'booklet' ? (await printBooklet(html, print)).pdf : print(html);
  });
}

async function writePdf(dist: string, { page, mode, file, html }: Job, pdf: Uint8Array) {
  await writeFile(join(dist, pdfPath(page, mode)), pdf);
  // Whoever prints the page gets the same numbers.
  if (mode === 'booklet') await writeFile(file, withPageNumbers(html, await namedPages(html, pdf)));
}
