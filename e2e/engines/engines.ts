import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Wire } from './commands.ts';
import { httpWire } from './http-wire.ts';
import { marionetteWire } from './marionette-wire.ts';

/** An engine other than Chromium's, which all other browser tests use. */
export interface Engine {
  name: string;
  /** Whether its driver can print. */
  prints: boolean;
  /** What is missing for it on this machine; undefined when all is there. */
  missing(): string | undefined;
  start(how: { script: boolean }): Promise<Wire>;
}

const FIREFOX = ['firefox-esr', 'firefox'];
const WEBKIT = ['WebKitWebDriver', 'Xvfb'];
const MINI_BROWSERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (system) => `/usr/lib/${system}/webkit2gtk-4.1/MiniBrowser`,
);

/** The engines with what starts them; both take a switch for scripts. */
export const engines: readonly Engine[] = [
  {
    name: 'Firefox',
    prints: true,
    missing: () =>
      FIREFOX.some(onPath)
        ? undefined
        : 'Firefox がありません（Debian系：apt install firefox-esr）',
    start: startFirefox,
  },
  {
    name: 'WebKit',
    prints: false,
    missing: () =>
      WEBKIT.every(onPath) && MINI_BROWSERS.some(existsSync)
        ? undefined
        : 'WebKitGTK がありません（Debian系：apt install webkit2gtk-driver xvfb）',
    start: startWebKit,
  },
];

async function startFirefox({ script }: { script: boolean }): Promise<Wire> {
  const profile = await mkdtemp(join(tmpdir(), 'zukai-firefox-'));
  const settings = {
    'marionette.port': 0,
    'javascript.enabled': script,
    'intl.accept_languages': 'ja',
    'ui.prefersReducedMotion': 1,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const program = FIREFOX.find(onPath) ?? '';
  // Firefox writes into the home folder of whoever starts it.
  const firefox = run(
    program,
    ['--headless', '--marionette', '--no-remote', '--profile', profile],
    {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    },
  );
  const port = await portOf(join(profile, 'MarionetteActivePort'), firefox);
  return marionetteWire(port, async () => {
    await ended(firefox);
    await rm(profile, { recursive: true, maxRetries: 5, retryDelay: 200 });
  });
}

async function startWebKit({ script }: { script: boolean }): Promise<Wire> {
  const screen = run(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = await firstLine(screen.stdio[3] as Readable);
  const port = await freePort();
  const driver = run('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, LANG: 'ja_JP.UTF-8' },
  });
  const binary = MINI_BROWSERS.find(existsSync);
  const options = { binary, args: ['--automation', `--enable-javascript=${script}`] };
  return httpWire(`http://127.0.0.1:${port}`, { 'webkitgtk:browserOptions': options }, () => {
    driver.kill();
    screen.kill();
  });
}

/** Starts a program that ends at the latest with this one. */
function run(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, options);
  process.once('exit', () => child.kill());
  return child;
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

/** The port that a program writes into a file once it listens. */
async function portOf(file: string, program: ChildProcess): Promise<number> {
  while (program.exitCode === null) {
    const port = Number(await readFile(file, 'utf8').catch(() => ''));
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${program.spawnfile} ended before it listened`);
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) =>
    stream.once('data', (data: Buffer) => resolve(data.toString().trim())),
  );
}

function ended(program: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => program.once('exit', resolve));
  program.kill();
  return program.exitCode === null ? end : Promise.resolve();
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
