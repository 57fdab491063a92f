import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What the search looks at; given by tests, the machine's own otherwise. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  exists: (path: string) => boolean;
  playwright: string;
}

/**
 * Path of a Chromium to draw with: `CHROME_PATH`, else the one Playwright installed, else a
 * Chromium, Chrome or Edge on PATH or in the usual place; undefined if there is none. A
 * `CHROME_PATH` that names no file counts as none, so that a wrong setting is noticed.
 */
export function findBrowser(at: Surroundings = here()): string | undefined {
  const wanted = at.env['CHROME_PATH'];
  if (wanted) return at.exists(wanted) ? wanted : undefined;
  return [at.playwright, ...onPath(at), ...usualPlaces(at)].find((path) => at.exists(path));
}

/** The three ways to a browser, in Japanese, for the end of an error message. */
export const BROWSER_REMEDIES = [
  '図を描くブラウザ（Chromium）が見つかりません。次のどれかで用意してください。',
  '  1. npx playwright install chromium を実行する',
  '  2. Google Chrome か Chromium をこのコンピュータに入れる（Debian系：apt install chromium）',
  '  3. 環境変数 CHROME_PATH に、入っているブラウザの実行ファイルの場所を書く',
].join('\n');

function here(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    exists: existsSync,
    playwright: chromium.executablePath(),
  };
}

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

function onPath({ env, platform }: Surroundings): string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

function usualPlaces({ env, platform }: Surroundings): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env['HOME']}/Applications`];
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      ['Chromium', 'chrome'],
      ['Google\\Chrome', 'chrome'],
      ['Microsoft\\Edge', 'msedge'],
    ];
    return folders.flatMap((folder) =>
      programs.map(([name, exe]) => `${folder}\\${name}\\Application\\${exe}.exe`),
    );
  }
  return [
    '/snap/bin/chromium', '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge',
  ];
}
