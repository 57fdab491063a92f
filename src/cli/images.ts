import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { BROWSER_REMEDIES, findBrowser } from '../diagrams/find-browser.ts';
import { escapeHtml } from '../content/escape-html.ts';
import { readYaml } from '../content/read-yaml.ts';
import { formatProblems } from '../content/report.ts';
import { siteSchema, type SiteData } from '../content/site.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL, writeAll, type NewFile } from '../content/journal/write-all.ts';
import { readArguments } from './read-arguments.ts';
import { fail, runCommand } from './run-command.ts';

// npm run images draws what must be PNG, from the favicon and content/site.yaml; commit it.

/** What asks for which size; `inset` is the part of the side left free around the sign. */
const icons = [
  { file: 'public/icon-192.png', size: 192, inset: 0, reason: 'home screens' },
  { file: 'public/icon-512.png', size: 512, inset: 0, reason: 'start screens, installers' },
  { file: 'public/icon-maskable.png', size: 512, inset: 0.12, reason: 'systems that cut icons' },
] as const;

const PAPER = '#0b5c66';

/** Draws all pictures into `public`; fails without a browser and where site.yaml is wrong. */
export async function main(args: string[]): Promise<number> {
  const { problem } = readArguments(args, {});
  if (problem !== undefined) return fail(problem);
  const file = 'content/site.yaml';
  const site = readYaml(await readFile(file, 'utf8'), file, siteSchema);
  if (!site.value) return fail(formatProblems(site.problems));
  const executablePath = findBrowser();
  if (!executablePath) return fail(BROWSER_REMEDIES);
  const favicon = await readFile('public/favicon.svg', 'utf8');
  const drawn = await drawAll(executablePath, picturesOf(site.value.value, favicon));
  await whileAlone(JOURNAL, () => writeAll(JOURNAL, drawn));
  return 0;
}

/** What is drawn: HTML on a sheet of its size. */
function picturesOf(site: SiteData, svg: string) {
  const sized = (side: number) => svg.replace('<svg ', `<svg width="${side}" height="${side}" `);
  const signs = icons.map(({ file, size, inset }) => {
    const ground = inset > 0 ? PAPER : 'transparent';
    const sign = sized(Math.round(size * (1 - 2 * inset)));
    const style = `background: ${ground}; display: grid; place-items: center`;
    return { file, width: size, height: size, body: `<body style="${style}">${sign}</body>` };
  });
  const [title, tagline, exam] = [site.title, site.tagline, site.exam].map(escapeHtml);
  const preview = `<style>
    body { display: grid; align-content: center; gap: 36px; padding: 0 90px; box-sizing: border-box;
      background: #fdfdfa; color: #1c2528; border-bottom: 18px solid ${PAPER};
      font: 46px 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif }
    div { display: flex; gap: 44px; align-items: center }
    b { font-size: 112px }
    i { font-size: 34px; font-style: normal; color: ${PAPER} }
  </style><div>${sized(150)}<b>${title}</b></div><span>${tagline}</span><i>${exam}</i>`;
  return [...signs, { file: 'public/og.png', width: 1200, height: 630, body: preview }];
}

async function drawAll(
  executablePath: string,
  pictures: ReturnType<typeof picturesOf>,
): Promise<NewFile[]> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    const drawn: NewFile[] = [];
    for (const { file, width, height, body } of pictures) {
      await page.setViewportSize({ width, height });
      const reset = '<style>html, body { margin: 0; height: 100% }</style>';
      await page.setContent(`<!doctype html>${reset}${body}`);
      drawn.push({ file, text: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

runCommand(import.meta.filename, main);
