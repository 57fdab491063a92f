import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { BROWSER_REMEDIES, findBrowser } from '../diagrams/find-browser.ts';
import { readYaml } from '../content/read-yaml.ts';
import { formatProblems } from '../content/report.ts';
import { siteSchema, type SiteData } from '../content/site.ts';
import { whileAlone } from '../content/journal/while-alone.ts';
import { JOURNAL, writeAll, type NewFile } from '../content/journal/write-all.ts';
import { readArguments } from './read-arguments.ts';
import { fail, runCommand } from './run-command.ts';

// npm run images draws the pictures that must be PNG, from the favicon and content/site.yaml; commit them.

/** What asks for which size; `inset` is the part of the side left free around the sign. */
const icons = [
  { file: 'public/icon-192.png', size: 192, inset: 0, reason: 'home screens' },
  { file: 'public/icon-512.png', size: 512, inset: 0, reason: 'start screens, installers' },
  { file: 'public/icon-maskable.png', size: 512, inset: 0.12, reason: 'systems that cut icons to a shape of their own' },
] as const;

const PAPER = '#0b5c66';

/** Draws all pictures into `public`. Fails without a browser, or where `content/site.yaml` is wrong. */
export async function main(args: string[]): Promise<number> {
  const { problem } = readArguments(args, {});
  if (problem !== undefined) return fail(problem);
  const site = readYaml(await readFile('content/site.yaml', 'utf8'), 'content/site.yaml', siteSchema);
  if (!site.value) return fail(formatProblems(site.problems));
  const executablePath = findBrowser();
  if (!executablePath) return fail(BROWSER_REMEDIES);
  const drawn = await drawAll(executablePath, picturesOf(site.value.value, await readFile('public/favicon.svg', 'utf8')));
  await whileAlone(JOURNAL, () => writeAll(JOURNAL, drawn));
  return 0;
}

/** What is drawn: HTML on a sheet of its size. */
function picturesOf(site: SiteData, svg: string) {
  const sized = (side: number) => svg.replace('<svg ', `<svg width="${side}" height="${side}" `);
  const signs = icons.map(({ file, size, inset }) => {
    const ground = inset > 0 ? PAPER : 'transparent';
    const sign = sized(Math.round(size * (1 - 2 * inset)));
    return { file, width: size, height: size, body: `<body style="background:${ground};display:grid;place-items:center">${sign}</body>` };
  });
  const preview = `<body style="background:#fdfdfa;color:#1c2528;font-family:'Noto Sans JP','Noto Sans CJK JP',sans-serif;display:grid;align-content:center;gap:36px;padding:0 90px;border-bottom:18px solid ${PAPER};box-sizing:border-box">
  <div style="display:flex;gap:44px;align-items:center">${sized(150)}<b style="font-size:112px">${site.title}</b></div>
  <div style="font-size:46px">${site.tagline}</div><div style="font-size:34px;color:${PAPER}">${site.exam}</div></body>`;
  return [...signs, { file: 'public/og.png', width: 1200, height: 630, body: preview }];
}

async function drawAll(executablePath: string, pictures: ReturnType<typeof picturesOf>): Promise<NewFile[]> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    const drawn: NewFile[] = [];
    for (const { file, width, height, body } of pictures) {
      await page.setViewportSize({ width, height });
      await page.setContent(`<!doctype html><style>html,body{margin:0;height:100%}</style>${body}`);
      drawn.push({ path: file, text: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

runCommand(import.meta.filename, main);
