import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright';
import { optimize } from 'svgo';
import { bake, type BakeInput } from './bake.ts';
import { FONT, METRICS, PAINTS, sentinel, SETTINGS, SVGO_PLUGINS } from './config.ts';
import { BROWSER_REMEDIES, findBrowser } from './find-browser.ts';
import { diagramKey, type Diagram } from './key.ts';
import { prepare } from './prepare.ts';

/** A diagram and where its fence stands. */
export interface PlacedDiagram extends Diagram {
  file: string;
  line: number;
}

/** One diagram's outcome; a problem is Japanese and starts with `file:line`. */
export type Rendered =
  { ok: true; key: string; svg: string } | { ok: false; key: string; problem: string };

/**
 * Draws diagrams one after another, each in a fresh page, because Mermaid's counters go on from one
 * drawing to the next. A bad diagram does not stop the others. Rejects with the three remedies if
 * there is no browser.
 */
export async function renderDiagrams(diagrams: readonly PlacedDiagram[]): Promise<Rendered[]> {
  const results: Rendered[] = [];
  for (const diagram of diagrams) results.push(await renderDiagram(diagram));
  return results;
}

/** Ends the shared browser, if one runs. */
export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running)?.close();
}

async function renderDiagram(diagram: PlacedDiagram): Promise<Rendered> {
  const key = diagramKey(diagram);
  const prepared = prepare(diagram.source);
  if (!prepared.ok) return { ok: false, key, problem: describe(diagram, prepared.problems) };
  const context = await (await sharedBrowser()).newContext({ offline: true });
  try {
    const page = await context.newPage();
    await setUp(page);
    await page.evaluate(draw, { code: prepared.code, settings: SETTINGS as object });
    const raw = await page.evaluate(bake, bakeInput(key, diagram));
    const { data } = optimize(raw, { plugins: [...SVGO_PLUGINS] });
    return { ok: true, key, svg: data };
  } catch (error) {
    return { ok: false, key, problem: describe(diagram, [saidByPage(error)]) };
  } finally {
    await context.close();
  }
}

/** How every drawing is made, so that it comes out the same everywhere. */
export const FLAGS = [
  '--disable-gpu', // not needed, and missing on servers
  '--font-render-hinting=none', // hinting rounds the widths of letters differently on each machine
];

const { resolve } = createRequire(import.meta.url);

let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(BROWSER_REMEDIES);
  browser ??= chromium.launch({ executablePath, args: FLAGS }).catch((error: unknown) => {
    browser = undefined; // so that the next call tries again
    throw error;
  });
  return browser;
}

/** The drawing page: sentinel colours, Mermaid, and our own font instead of the machine's. */
async function setUp(page: Page): Promise<void> {
  const colours = PAINTS.map((paint) => `--d-${paint}:${sentinel(paint)};`).join('');
  await page.setContent(
    `<!doctype html><style>${fontFaces()}:root{${colours}}</style><div id="drawing"></div>`,
  );
  await page.addScriptTag({ path: resolve('mermaid/dist/mermaid.min.js') });
}

let faces: string | undefined;

/** CSS with the font inside, in both weights, so that a drawing is the same on every machine. */
function fontFaces(): string {
  faces ??= (['latin', 'japanese'] as const)
    .flatMap((subset) =>
      [400, 700].map((weight) => {
        const file = `@fontsource/noto-sans-jp/files/noto-sans-jp-${subset}-${weight}-normal.woff2`;
        const data = readFileSync(resolve(file), 'base64');
        const source = `url(data:font/woff2;base64,${data}) format('woff2')`;
        const font = `font-family:'${FONT[subset]}';font-weight:${weight};${FONT.line}`;
        return `@font-face{${font};src:${source}}`;
      }),
    )
    .join('');
  return faces;
}

/** Runs in the page: loads the font for the letters of the source, then draws into #drawing. */
async function draw({ code, settings }: { code: string; settings: object }): Promise<void> {
  const { mermaid } = globalThis as unknown as { mermaid: typeof import('mermaid').default };
  await Promise.all([...document.fonts].map((face) => face.load()));
  mermaid.initialize(settings);
  const { svg } = await mermaid.render('mermaid', code);
  const place = document.querySelector('#drawing');
  if (place) place.innerHTML = svg;
}

function bakeInput(key: string, { title, desc }: Diagram): BakeInput {
  const paints = Object.fromEntries(PAINTS.map((paint) => [sentinel(paint), paint]));
  return { key, title, desc, paints, metrics: METRICS };
}

function describe({ file, line, title }: PlacedDiagram, problems: readonly string[]): string {
  return `${file}:${line} 図「${title}」を描けません。\n${problems.join('\n').replace(/^/gm, '    ')}`;
}

/** Mermaid's or the baking's words, without Playwright's prefix and the stack. */
function saidByPage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text
    .replace(/^page\.evaluate: (\w*Error: )?/, '')
    .replace(/\n\s+at [\s\S]*$/, '')
    .replace(/Expecting .+, got/, 'Expecting …, got'); // dozens of token names that help no author
}
