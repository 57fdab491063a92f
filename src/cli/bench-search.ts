/*
 * npm run bench:search [-- --seed 1 --pages 1000]: asks the built site's own search page for what its pages hold and prints how
 * right, how heavy and how fast the answers are. With --pages the site is first enlarged by recombined pages.
 */
import './say-faults.ts';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { readGlossary } from '../content/glossary.ts';
import { BROWSER_REMEDIES, findBrowser } from '../diagrams/find-browser.ts';
import { askPage, type PageAnswer } from '../search/ask-page.ts';
import { benchQueries } from '../search/bench-queries.ts';
import { extractPage, type ExtractedPage } from '../search/extract-page.ts';
import { indexSite } from '../search/index-site.ts';
import { recombinePages } from '../search/recombine-pages.ts';
import { scoreAnswers } from '../search/score-answers.ts';
import { serveFolder } from './serve-folder.ts';
import { unknownOptions } from './unknown-options.ts';

const USAGE = '使い方：npm run bench:search [-- --seed 1 --pages 1000]';

const { seed, size } = readCall();
const browserPath = findBrowser();
if (!browserPath) stop(BROWSER_REMEDIES);
const built = await readPages(resolve('dist'));
if (built.length === 0) stop('dist/ に検索できるページがありません。npm run build を先に実行してください。');
const glossary = readGlossary(await readFile('content/glossary.yaml', 'utf8'), 'content/glossary.yaml').value;
const folder = size > 0 ? await enlarge(size) : resolve('dist');
const pages = size > 0 ? await readPages(folder) : built;
const queries = thinned(benchQueries(pages, glossary, seed), size > 0 ? 600 : Infinity);

const server = await serveFolder(folder, `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/'));
const browser = await chromium.launch({ ...(browserPath && { executablePath: browserPath }), args: ['--no-sandbox'] });
const first = queries.find(({ sort }) => sort === 'term') ?? queries[0];
const weight = await weigh(first?.typed ?? '', queries.map(({ typed }) => typed));
const answers = await askAll(queries.map(({ typed }) => typed));
await browser.close();
server.close();
if (folder !== resolve('dist')) await rm(folder, { recursive: true });

const score = scoreAnswers(queries, answers);
const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
const sorts = Object.entries(Object.groupBy(queries, ({ sort }) => sort)).map(([sort, all]) => `${sort} ${all.length}`);
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
console.log([
  `${pages.length} pages, ${score.queries} queries (${sorts.join(', ')}), seed ${seed}`,
  `recall ${percent(score.recall)}  precision ${percent(score.precision)}  exact ${percent(score.exact)}`,
  `false hits on negatives ${percent(score.falseOnNegatives)}  MRR ${score.mrr.toFixed(4)}`,
  `results without a mark ${answers.reduce((sum, { unmarked }) => sum + unmarked, 0)}`,
  `first query ${kb(weight.first)}  next, one after another ${kb(weight.next)}  next, each as the second ${kb(weight.second)}`,
  `answer stands after ${times[times.length >> 1]?.toFixed(1)} ms (median), ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms (95 %)`,
  ...score.wrong.slice(0, 20),
].join('\n'));
if (score.exact < 1 || score.mrr < 0.99) process.exitCode = 1;

/** The numbers of the call; without `--pages` the size is 0. */
function readCall(): { seed: number; size: number } {
  const unknown = unknownOptions(process.argv.slice(2), ['--seed', '--pages']);
  if (unknown) stop(`${unknown}\n${USAGE}`);
  try {
    const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '0' } } });
    const call = { seed: Number(values.seed), size: Number(values.pages) };
    if (Object.values(call).every((number) => Number.isInteger(number) && number >= 0)) return call;
  } catch {
    // A word too many, or a value too few.
  }
  return stop(USAGE);
}

/** All pages for the index below a folder. */
async function readPages(dist: string): Promise<ExtractedPage[]> {
  const names = await readdir(dist, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.html')).sort();
  const found = await Promise.all(files.map(async (name) => extractPage(await readFile(join(dist, name), 'utf8'))));
  return found.filter((page) => page !== undefined);
}

/** A copy of the built site with recombined pages up to `count` and an index of its own. */
async function enlarge(count: number): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'zukai-bench-'));
  await cp(resolve('dist'), copy, { recursive: true });
  for (const { path, html } of recombinePages(built, glossary, Math.max(0, count - built.length), seed)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), html);
  }
  await indexSite({ distDir: copy, glossary });
  return copy;
}

async function askAll(typed: readonly string[]): Promise<PageAnswer[]> {
  const page = await openSearch();
  const all: PageAnswer[] = [];
  for (let at = 0; at < typed.length; at += 100) all.push(...(await page.evaluate(askPage, typed.slice(at, at + 100))));
  await page.context().close();
  return all;
}

/** Bytes of the first query from the reader's first act on, of 30 more in the same visit, and of 30 each in a visit of its own. */
async function weigh(firstTyped: string, typed: readonly string[]): Promise<{ first: number; next: number; second: number }> {
  const some = typed.filter((_, i) => i % Math.max(1, Math.floor(typed.length / 30)) === 0).slice(0, 30);
  const page = await openPage();
  const before = server.sent();
  await page.locator('zukai-search input').first().focus();
  await page.waitForSelector('[data-results]');
  const bytes = async (query: string): Promise<number> => {
    const start = server.sent();
    await type(page, query);
    return server.sent() - start;
  };
  await bytes(firstTyped);
  const first = server.sent() - before;
  let next = 0;
  for (const query of some) next += await bytes(query);
  await page.context().close();

  let second = 0;
  for (const query of some) {
    const fresh = await openSearch();
    await type(fresh, firstTyped);
    const start = server.sent();
    await type(fresh, query);
    second += server.sent() - start;
    await fresh.context().close();
  }
  return { first, next: next / some.length, second: second / some.length };
}

/** Types a query as a reader does, who looks at the results in the window until all have their excerpts, and asks for no more. */
async function type(page: Page, query: string): Promise<void> {
  await page.locator('zukai-search input').first().fill(query);
  await page.waitForFunction((typed) => {
    const list = document.querySelector<HTMLElement>('[data-results]');
    const seen = [...(list?.querySelectorAll('.hit') ?? [])].filter((hit) => hit.getBoundingClientRect().top < innerHeight);
    return list?.dataset['for'] === typed && seen.every((hit) => hit.hasAttribute('data-filled'));
  }, query);
}

/** At most so many of them, from all along the list. */
function thinned<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, i) => i % step === 0);
}

/** The search page with its scripts there. */
async function openSearch(): Promise<Page> {
  const page = await openPage();
  await page.locator('zukai-search input').first().focus();
  await page.waitForSelector('[data-results]');
  return page;
}

/** The search page in a browser with an empty cache, before the reader's first act. */
async function openPage(): Promise<Page> {
  // What keeps the site on the device waits for the reader to be calm, and is no part of a query.
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${server.address}search/`);
  return page;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
