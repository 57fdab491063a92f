import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../diagrams/find-browser.ts';
import { keptFiles, type KeptFiles } from './kept-files.ts';
import { withPageNumbers } from './page-numbers.ts';
import { namedPages, printBooklet } from './print-booklet.ts';
import { openPrinter, type Printer } from './printer.ts';
import { pdfPath, PRINTED_MODES, type PrintedMode } from './printed.ts';
import { isWholePdf } from './whole-pdf.ts';

/** Where printed sheets are kept, by what they were printed from. */
const CACHE = '.sheets';

/** Raised when the same HTML would be printed in another way. */
const EDITION = '1';

/**
 * Prints the sheets of a built site as PDFs beside their pages, in every mode that a page names; a booklet gets the numbers of
 * its pages. A sheet whose page and styles are those of an earlier run is taken from the cache. `tell` is told what is being
 * done. False without a browser; then nothing is written.
 */
export async function printPdfs(dist: string, base: string, tell: (line: string) => void): Promise<boolean> {
  const executablePath = findBrowser();
  if (!executablePath) return false;
  const jobs = await jobsIn(dist);
  const kept = keptFiles(CACHE, isWholePdf);
  const printer = openPrinter(executablePath, dist, base);
  try {
    for (const [place, { page, mode }] of jobs.entries()) {
      await bring({ dist, base, page, mode, printer, kept }, () => tell(`シートのPDF ${place + 1}/${jobs.length}：${page}（${mode}）`));
    }
  } finally {
    await printer.close();
  }
  await kept.sweep();
  return true;
}

interface Job {
  dist: string;
  base: string;
  page: string;
  mode: PrintedMode;
  printer: Printer;
  kept: KeptFiles;
}

/** Puts the PDF of a page beside it, printed only where the cache has none. */
async function bring({ dist, base, page, mode, printer, kept }: Job, tell: () => void): Promise<void> {
  const file = join(dist, 'sheets', page, 'index.html');
  const html = withPageNumbers(await readFile(file, 'utf8'), new Map());
  const print = (numbered: string) => printer.print(page, mode, numbered);
  const pdf = await kept.bring(`${keyOf(html, base, mode)}.pdf`, async () => {
    tell();
    return mode === 'booklet' ? (await printBooklet(html, print)).pdf : print(html);
  });
  await writeFile(join(dist, pdfPath(page, mode)), pdf);
  // Whoever prints the page gets the same numbers.
  if (mode === 'booklet') await writeFile(file, withPageNumbers(html, await namedPages(html, pdf)));
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
