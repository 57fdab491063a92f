import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findBrowser, type Surroundings } from './find-browser.ts';

function machine(
  files: string[],
  env: Surroundings['env'] = {},
  platform: NodeJS.Platform = 'linux',
): Surroundings {
  return { env, platform, playwright: '/pw/chrome', exists: (path) => files.includes(path) };
}

test('CHROME_PATH comes first', () => {
  assert.equal(
    findBrowser(machine(['/my/chrome', '/pw/chrome'], { CHROME_PATH: '/my/chrome' })),
    '/my/chrome',
  );
});

test('a CHROME_PATH without a file is not passed over in silence', () => {
  assert.equal(findBrowser(machine(['/pw/chrome'], { CHROME_PATH: '/wrong' })), undefined);
});

test('the browser of Playwright comes before those of the machine', () => {
  assert.equal(
    findBrowser(machine([join('/bin', 'chromium'), '/pw/chrome'], { PATH: '/bin' })),
    '/pw/chrome',
  );
});

test('a browser on PATH is found', () => {
  assert.equal(
    findBrowser(machine([join('/bin', 'google-chrome')], { PATH: '/bin' })),
    join('/bin', 'google-chrome'),
  );
});

test('Chrome is found where macOS and Windows keep it', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  assert.equal(findBrowser(machine([mac], {}, 'darwin')), mac);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  assert.equal(
    findBrowser(machine([edge], { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'win32')),
    edge,
  );
});

test('no browser gives undefined', () => {
  assert.equal(findBrowser(machine([])), undefined);
});
