import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';
import { findBrowser } from '../src/diagrams/find-browser.ts';
import { built } from './dist.ts';
import { freePort } from './free-port.ts';

// Workers read this file again; they inherit the environment, and with it the port that was chosen
// first.
process.env['PORT'] ??= String(await freePort());
const port = process.env['PORT'];
const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: availableParallelism(),
  // A browser that the machine starved gets another try, and the report names the test as flaky.
  retries: 1,
  // Generous, for machines that are busy with other things; nothing is measured in time.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}${built.base}`,
    locale: 'ja-JP',
    // So that every request of a page is seen; e2e/offline.spec.ts allows the worker.
    serviceWorkers: 'block',
    // Nothing glides or fades, so that what is looked at stands still.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: `npm run -s preview -- --host 127.0.0.1 --port ${port} --outDir "${built.folder.replace(/[\\/]$/u, '')}"`,
    cwd: '..',
    url: `http://127.0.0.1:${port}${built.base}`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
