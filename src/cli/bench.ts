/*
 * npm run bench [-- --pages 26,250,1000,4000] [--rounds 3]: prints what every page of dist weighs and does before its reader acts, and, with --pages, what a build
 * of so many pages costs, cold and with one page changed. Builds in copies of the project, without PDFs; Linux only.
 */
import './say-faults.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFolder } from '../bench/bench-folder.ts';
import type { Cost } from '../bench/measure-run.ts';
import { median, spread } from '../bench/spread.ts';
import { visitPages, type Visit } from '../bench/visit-pages.ts';
import { weighPages, type Kind } from '../bench/weigh-pages.ts';
import { findBrowser } from '../diagrams/find-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { unknownOptions } from './unknown-options.ts';

const USAGE = '使い方：npm run bench [-- --pages 26,250,1000,4000 --rounds 3]';

const { sizes, rounds } = readCall();
const kinds: readonly Kind[] = ['text', 'drawings', 'styles', 'scripts'];

if (!(await printPages())) stop('dist/ にページがありません。npm run build を先に実行してください。');
if (sizes.length > 0 && process.platform !== 'linux') stop('ビルドの測定は /proc を読むので、Linux だけで動きます。');
for (const size of sizes) await printBuilds(size);

function readCall(): { sizes: number[]; rounds: number } {
  const unknown = unknownOptions(process.argv.slice(2), ['--pages', '--rounds']);
  if (unknown) stop(`${unknown}\n${USAGE}`);
  try {
    const { values } = parseArgs({ options: { pages: { type: 'string', default: '' }, rounds: { type: 'string', default: '3' } } });
    const call = { sizes: values.pages.split(',').filter(Boolean).map(Number), rounds: Number(values.rounds) };
    if ([...call.sizes, call.rounds].every((number) => Number.isInteger(number) && number > 0)) return call;
  } catch {
    // A word too many, or a value too few.
  }
  return stop(USAGE);
}

/** One row a page; without a browser the columns that need one are missing. */
async function printPages(): Promise<boolean> {
  const pages = await weighPages('dist');
  const visits = await visitAll(pages.map(({ page }) => page));
  const seen = visits.length > 0 ? ['requests', '   CLS', 'task ms'] : [];
  console.log(['brotli', '  gzip', ...kinds.map((kind) => kind.padStart(8)), ...seen, 'page'].join(' '));
  for (const [place, { page, brotli, gzip, kinds: bytes }] of pages.entries()) {
    const columns = [String(brotli).padStart(6), String(gzip).padStart(6), ...kinds.map((kind) => String(bytes[kind]).padStart(8))];
    const visit = visits[place];
    if (visit) columns.push(String(visit.requests).padStart(8), visit.shift.toFixed(3).padStart(6), visit.longestTask.toFixed(0).padStart(7));
    console.log([...columns, `/${page}`].join(' '));
  }
  const gzips = pages.map(({ gzip }) => gzip);
  console.log(`${pages.length} pages, gzip ${spread(gzips, 0)}`);
  return pages.length > 0;
}

async function visitAll(pages: readonly string[]): Promise<Visit[]> {
  const browser = findBrowser();
  if (!browser) return [];
  const server = await serveFolder(resolve('dist'), `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/'));
  try {
    return await visitPages(pages.map((page) => server.address + page), browser);
  } finally {
    server.close();
  }
}

async function printBuilds(size: number): Promise<void> {
  const folder = await benchFolder(size);
  try {
    const cold: Cost[] = [];
    const changed: Cost[] = [];
    for (let round = 0; round < rounds; round += 1) {
      cold.push(await folder.buildCold());
      changed.push(await folder.buildChanged());
    }
    const all = { cold, changed };
    for (const [name, costs] of Object.entries(all)) console.log(`${folder.pages} pages, ${name}: ${describe(costs, folder.pages)}`);
    const ratio = median(changed.map(({ cpu }) => cpu)) / median(cold.map(({ cpu }) => cpu));
    console.log(`${folder.pages} pages, one changed / cold: ${(100 * ratio).toFixed(0)} % of the CPU time`);
  } finally {
    await folder.remove();
  }
}

function describe(costs: readonly Cost[], pages: number): string {
  const cpu = costs.map((cost) => cost.cpu);
  return [
    `${spread(costs.map(({ wall }) => wall), 1)} s`,
    `${spread(cpu, 1)} CPU s (${((1000 * median(cpu)) / pages).toFixed(0)} ms a page)`,
    `peak ${spread(costs.map(({ peak }) => peak), 0)} MiB`,
  ].join(', ');
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
