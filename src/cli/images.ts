import './say-faults.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findBrowser } from '../diagrams/find-browser.ts';
import { readYaml } from '../content/read-yaml.ts';
import { siteSchema } from '../content/site.ts';

// npm run images draws the pictures that must be PNG, from the favicon and content/site.yaml; commit them.

/** What asks for which size; `inset` is the part of the side left free around the sign. */
const icons = [
  { file: 'public/icon-192.png', size: 192, inset: 0, reason: 'home screens' },
  { file: 'public/icon-512.png', size: 512, inset: 0, reason: 'start screens, installers' },
  { file: 'public/icon-maskable.png', size: 512, inset: 0.12, reason: 'systems that cut icons to a shape of their own' },
] as const;

const PAPER = '#0b5c66';
const svg = await readFile('public/favicon.svg', 'utf8');
const site = readYaml(await readFile('content/site.yaml', 'utf8'), 'content/site.yaml', siteSchema).value?.value;
if (!site) throw new Error('content/site.yaml を読めません。npm run build で確かめてください。');

const executablePath = findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage({ colorScheme: 'light' });
for (const { file, size, inset } of icons) {
  const side = Math.round(size * (1 - 2 * inset));
  const ground = inset > 0 ? PAPER : 'transparent';
  await draw(file, size, size, `<body style="background:${ground};display:grid;place-items:center">${sized(side)}</body>`);
}
await draw(
  'public/og.png',
  1200,
  630,
  `<body style="background:#fdfdfa;color:#1c2528;font-family:'Noto Sans JP','Noto Sans CJK JP',sans-serif;display:grid;align-content:center;gap:36px;padding:0 90px;border-bottom:18px solid ${PAPER};box-sizing:border-box">
  <div style="display:flex;gap:44px;align-items:center">${sized(150)}<b style="font-size:112px">${site.title}</b></div>
  <div style="font-size:46px">${site.tagline}</div><div style="font-size:34px;color:${PAPER}">${site.exam}</div></body>`,
);
await browser.close();

async function draw(file: string, width: number, height: number, body: string) {
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><style>html,body{margin:0;height:100%}</style>${body}`);
  await writeFile(file, await page.screenshot({ omitBackground: true }));
}

function sized(side: number): string {
  return svg.replace('<svg ', `<svg width="${side}" height="${side}" `);
}
