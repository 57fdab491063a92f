import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { copyOfProject } from './copy-of-project.ts';

// One server for all tests, and each leaves its edits: they run in order. The machine may be busy;
// nothing is timed.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
const patience = { timeout: 120_000 };

const chapter = '08-virtual-network';
const cleanUps: (() => void)[] = [];
let copy: string;
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  copy = copyOfProject({ after: (clean) => cleanUps.push(clean) });
  ({ server, address } = await startDev(copy));
});

test.afterAll(async () => {
  const gone = server?.exitCode === null ? once(server, 'exit') : undefined;
  server?.kill();
  await gone;
  for (const clean of cleanUps) clean();
});

/** Replaces words in a file of the content folder. */
function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(copy, 'content', file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file}: ${String(from)}`);
  writeFileSync(path, edited);
}

const edits = [
  {
    what: 'a page',
    page: `${chapter}/storage/iscsi/`,
    file: `pages/${chapter}/storage/iscsi.mdx`,
    from: /$/u,
    to: '\n手で足した一行\n',
    seen: '手で足した一行',
  },
  {
    what: 'a correction',
    page: 'errata/',
    file: `errata/${chapter}.yaml`,
    from: /reason: "?(?=\S)/u,
    to: '$&改めた理由。',
    seen: '改めた理由。',
  },
  {
    what: 'a term',
    page: 'glossary/',
    file: 'glossary.yaml',
    from: 'definition: "',
    to: '$&改めた説明。',
    seen: '改めた説明。',
  },
  {
    what: 'a key point',
    page: `${chapter}/storage/fcip/`,
    file: `facts/${chapter}/storage/fcip.yaml`,
    from: /- text: "?(?=\S)/u,
    to: '$&改めた要点。',
    seen: '改めた要点。',
  },
  {
    what: 'a question',
    page: `${chapter}/virtualization/mechanism/`,
    file: `quiz/${chapter}.yaml`,
    from: /question: "?(?=\S)/u,
    to: '$&改めた問い。',
    seen: '改めた問い。',
  },
  {
    what: 'the outline',
    page: `${chapter}/`,
    file: `outlines/${chapter}.md`,
    from: /^# ＮＷ：０８_仮想ネットワーク$/mu,
    to: '$&入門',
    seen: 'ＮＷ：０８_仮想ネットワーク入門',
  },
] as const;

test('a browser that was on its way while an edit was shown is sent there again', async ({
  page,
}) => {
  const socket = await listen(address);
  // The page is there, and what listens for the server is not yet.
  await page.route(
    '**/@vite/client',
    async (route) => {
      // One when Astro has loaded the edit, one when it was validate.
      const reloaded = reloads(socket, 2);
      edit(`facts/${chapter}/storage/fcip.yaml`, /- text: "?(?=\S)/u, '$&先にあった要点。');
      await reloaded;
      await route.continue();
    },
    { times: 1 },
  );
  await page.goto(`${address}${chapter}/storage/fcip/`, patience);
  await expect(page.getByText('先にあった要点。').first()).toBeAttached(patience);
});

for (const { what, page: path, file, from, to, seen } of edits) {
  test(`an edit of ${what} shows in the open browser`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByText(seen)).toHaveCount(0);
    edit(file, from, to);
    await expect(page.getByText(seen).first()).toBeAttached(patience);
  });
}

test('what is wrong is shown over the page in Japanese until it is put right', async ({ page }) => {
  const overlay = page.locator('vite-error-overlay');
  await open(page, 'glossary/');
  edit('glossary.yaml', 'reading: "かそうか"', 'reading: "仮想化"');
  await expect(overlay).toContainText(/content\/glossary\.yaml\s+5行目\s+あるべき形：.*ひらがなの読み/u, patience);
  await open(page, `${chapter}/`);
  await expect(overlay).toContainText('ひらがなの読み', patience);
  edit('glossary.yaml', 'reading: "仮想化"', 'reading: "かそうか"');
  await expect(overlay).toHaveCount(0, patience);
});

test('an outline that cannot be read leaves the pages as they are and says why', async ({
  page,
}) => {
  await open(page, `${chapter}/`);
  edit(`outlines/${chapter}.md`, /$/u, '# もう一つの章\n');
  await expect(page.locator('vite-error-overlay')).toContainText(
    `${chapter} は取り込めませんでした`,
    patience,
  );
  edit(`outlines/${chapter}.md`, '# もう一つの章\n', '');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0, patience);
  await expect(page.getByText('ＮＷ：０８_仮想ネットワーク入門').first()).toBeAttached();
});

/** Listens to what the server tells its browsers, which does not know of a base path. */
async function listen(server: string): Promise<WebSocket> {
  const { origin } = new URL(server);
  const client = await (await fetch(`${origin}/@vite/client`)).text();
  const [, token = ''] = /wsToken = "([^"]+)"/u.exec(client) ?? [];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  cleanUps.push(() => socket.close());
  await once(socket, 'open');
  return socket;
}

/** Resolves when the server has sent its browsers for the page so many times, from now on. */
function reloads(socket: WebSocket, times: number): Promise<void> {
  return new Promise((resolve) => {
    let left = times;
    socket.addEventListener('message', ({ data }) => {
      if (String(data).includes('"full-reload"') && --left === 0) resolve();
    });
  });
}

/**
 * Opens a page and waits until it listens to the server; an edit before that would be shown by
 * nothing but a reload.
 */
async function open(page: Page, path: string): Promise<void> {
  // A reload for the edit before may cut the way to the page short.
  await expect(async () => {
    const listening = page.waitForEvent('console', {
      predicate: (message) => message.text().includes('[vite] connected'),
      timeout: 30_000,
    });
    await Promise.all([page.goto(address + path), listening]);
  }).toPass(patience);
}

/** Starts the dev server of a copy and waits for the address that it prints. */
async function startDev(folder: string): Promise<{ server: ChildProcess; address: string }> {
  const astro = join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const dev = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [dev.stdout, dev.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  return new Promise((resolve, reject) => {
    dev.once('exit', () => reject(new Error(said)));
    dev.stdout?.on('data', () => {
      const [, found] = /Local\s+(http:\S+)/u.exec(said) ?? [];
      if (found) resolve({ server: dev, address: found });
    });
  });
}
