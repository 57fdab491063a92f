import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from 'playwright/test';
import { built, documentOf } from './dist.ts';
import { otherBuild, reword } from './other-build.ts';
import { startSite, type SiteServer } from './site-server.ts';
import { violations } from './violations.ts';

test.use({ serviceWorkers: 'allow' });

const topics = built.pages.filter((page) => documentOf(built, page)('article[data-kind=topic]').length > 0);
const title = documentOf(built, '')('h1').text();

let site: SiteServer;
const folders: string[] = [];

test.beforeEach(async () => {
  site = await startSite(built.folder);
});

test.afterEach(() => {
  site.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('after one visit the whole chapter, its search and its questions are there without a network', async ({ page, context }) => {
  await visit(page);
  await cutOff(context);
  for (const topic of topics) {
    await page.goto(site.address + topic);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(documentOf(built, topic)('h1').text().trim());
  }
  await search(page);
  await page.goto(`${site.address}quiz/`);
  await page.getByRole('button', { name: '始める' }).click();
  await expect(page.getByText(/\d+問中の第1問/u)).toBeVisible();
  await page.goto(`${site.address}nowhere/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(documentOf(built, '404.html')('h1').text());
});

test('the very page of the first visit searches without a network, without being loaded anew', async ({ page, context }) => {
  await page.goto(site.address + topics[0]);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await cutOff(context);
  await search(page);
});

test('what comes from the device has the headers that hosts send', async ({ page, context }) => {
  await visit(page);
  await cutOff(context);
  const answer = await page.goto(site.address + topics[0]);
  expect(answer?.fromServiceWorker()).toBe(true);
  expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('an address without its last slash leads on with what is searched for', async ({ page, context }) => {
  await visit(page);
  await cutOff(context);
  await page.goto(`${site.address}search?q=FCIP`);
  await expect(page).toHaveURL(`${site.address}search/?q=FCIP`);
  await expect(page.getByRole('main').getByRole('link', { name: /FCIP/u }).first()).toBeVisible();
});

test('a part of a file is answered as a part', async ({ page, context }) => {
  await visit(page);
  await page.reload();
  await cutOff(context);
  const part = await page.evaluate(async () => {
    const answer = await fetch('glossary.json', { headers: { Range: 'bytes=0-9' } });
    return [answer.status, answer.headers.get('content-range')?.split('/')[0], (await answer.arrayBuffer()).byteLength];
  });
  expect(part).toEqual([206, 'bytes 0-9', 10]);
});

test('a new build is told, comes when the reader asks, and never mixes with the old one', async ({ page, context }) => {
  await visit(page);
  const beside = await context.newPage();
  await beside.goto(site.address + topics[0]);
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  const words = async () => [(await page.getByRole('main').innerText()).includes('新版'), await isDataNew(page)];
  await page.goto(site.address);
  await page.mouse.move(50, 50);
  await expect(page.getByText('新しい版があります。')).toBeVisible();
  expect(await words()).toEqual([false, false]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '読み込む' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('新版').first()).toBeVisible();
  expect(await words()).toEqual([true, true]);
  await expect(page.getByText('新しい版があります。')).toBeHidden();
  // The page that was open stays with its build until it is left.
  expect(await isDataNew(beside)).toBe(false);
  await beside.goto(site.address + topics[1]);
  expect(await isDataNew(beside)).toBe(true);
  await expect(beside.getByText('新版').first()).toBeVisible();
});

test('a new build is told to a reader who acts at once', async ({ page }) => {
  await visit(page);
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  await page.goto(site.address);
  await page.mouse.move(50, 50);
  await expect(page.getByText('新しい版があります。')).toBeVisible();
});

test('a new build comes in every tab that tells of it', async ({ page, context }) => {
  await visit(page);
  const beside = await context.newPage();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  for (const tab of [page, beside]) {
    await tab.goto(site.address);
    await tab.keyboard.press('Tab');
    await expect(tab.getByText('新しい版があります。')).toBeVisible();
  }
  for (const tab of [page, beside]) {
    await tab.getByRole('button', { name: '読み込む' }).click();
    await expect(tab.getByText('新版').first()).toBeVisible();
    expect(await isDataNew(tab)).toBe(true);
  }
});

test('the newest build comes, also when it is newer than the one that was told', async ({ page, context }) => {
  await visit(page);
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '次版')));
  await page.goto(site.address);
  await page.keyboard.press('Tab');
  await expect(page.getByText('新しい版があります。')).toBeVisible();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  const told = await page.evaluateHandle(async () => (await navigator.serviceWorker.ready).waiting);
  const beside = await context.newPage();
  await beside.goto(site.address);
  await beside.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(
    async (before) => before?.state === 'redundant' && (await navigator.serviceWorker.ready).waiting?.state === 'installed',
    told,
  );
  await page.getByRole('button', { name: '読み込む' }).click();
  await expect(page.getByText('新版').first()).toBeVisible();
  expect(await isDataNew(page)).toBe(true);
});

test('a page that was fetched ahead from the old build is not shown by the new one', async ({ page, context }) => {
  await visit(page);
  const beside = await context.newPage();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  await page.goto(site.address);
  await page.keyboard.press('Tab');
  await expect(page.getByText('新しい版があります。')).toBeVisible();
  await beside.goto(site.address + topics[0]);
  const fetchedAhead = await watchFetchingAhead(beside);
  const home = beside.getByRole('banner').getByRole('link').first();
  await home.hover();
  await fetchedAhead();
  await page.getByRole('button', { name: '読み込む' }).click();
  await expect(page.getByText('新版').first()).toBeVisible();
  await home.click();
  await expect(beside.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(beside.getByText('新版').first()).toBeVisible();
  expect(await isDataNew(beside)).toBe(true);
});

test('where nothing is kept, pages are fetched ahead', async ({ page }) => {
  await page.goto(site.address + topics[0]);
  const fetchedAhead = await watchFetchingAhead(page);
  await page.getByRole('banner').getByRole('link').first().hover();
  expect(await fetchedAhead()).toBe('Ready');
});

test('a build whose pack does not come leaves the old one in place', async ({ page, context }) => {
  await visit(page);
  site.deploy(
    await newBuild((folder) => reword(folder, '仮想', '新版'), (folder) => rmSync(join(folder, 'offline'), { recursive: true })),
  );
  await page.goto(site.address + topics[0]);
  await page.mouse.move(50, 50);
  await cutOff(context);
  await page.goto(site.address + topics[1]);
  await expect(page.getByText('新版')).toHaveCount(0);
});

test('the switch clears what is kept, by keyboard, and the choice lasts', async ({ page, context }) => {
  await visit(page);
  const box = page.getByRole('switch', { name: /端末に保存/u });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  expect(await kept(page)).toEqual([[], 0]);
  await page.reload();
  await page.mouse.move(60, 60);
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  expect(await kept(page)).toEqual([[], 0]);
  await box.check();
  await expect(page.getByRole('status')).toHaveText(/^保存ずみです/u);
  await cutOff(context);
  await page.goto(site.address + topics[0]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what was cleared is kept again when the reader turns the switch back on at once', async ({ page, context }) => {
  await visit(page);
  const box = page.getByRole('switch', { name: /端末に保存/u });
  await box.uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  await box.check();
  await expect(page.getByRole('status')).toHaveText(/^保存ずみです/u);
  await cutOff(context);
  await page.goto(site.address + topics[0]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(documentOf(built, topics[0] ?? '')('h1').text().trim());
  await search(page);
});

test('what is left undone when the switch is turned off says nothing beside it', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('offline', 'off');
    navigator.serviceWorker.register = () => new Promise((_, reject) => addEventListener('fail', () => reject(new Error('no room'))));
  });
  await page.goto(site.address);
  await page.mouse.move(50, 50);
  const box = page.getByRole('switch', { name: /端末に保存/u });
  await box.check();
  await expect(page.getByRole('status')).toHaveText('保存しています…');
  await box.uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  // Everything that waits for the failure has heard of it in the next frame.
  await page.evaluate(() => new Promise((heard) => {
    dispatchEvent(new Event('fail'));
    requestAnimationFrame(heard);
  }));
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
});

test('what cannot be cleared away is told to be there', async ({ page }) => {
  await page.addInitScript(() => (CacheStorage.prototype.delete = () => Promise.reject(new DOMException('blocked'))));
  await visit(page);
  await page.getByRole('switch', { name: /端末に保存/u }).uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存したものを消せませんでした/u);
});

test('where there is no room the reader reads on, and the switch says so', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 1000 });
  await page.goto(site.address);
  await page.mouse.move(50, 50);
  await expect(page.getByRole('status')).toHaveText(/^保存できませんでした/u);
  await page.goto(site.address + topics[0]);
  await search(page);
});

test('of a site that is too large, the pages that were visited are kept', async ({ page, context }) => {
  site.deploy(await newBuild((folder) => writeFileSync(join(folder, 'large.bin'), randomBytes(6 * 1024 * 1024))));
  const [first = '', second = '', third = ''] = topics;
  await page.goto(site.address + first);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(site.address + second);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await cutOff(context);
  for (const visited of ['', first, second]) {
    await page.goto(site.address + visited);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(documentOf(built, visited)('h1').text().trim());
  }
  await page.goto(site.address + third);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('通信がありません');
});

/** Opens the home page, acts once and waits until the site is kept. */
async function visit(page: Page): Promise<void> {
  await page.goto(site.address);
  await page.mouse.move(40, 40);
  await expect(page.getByRole('status')).toHaveText(/^保存ずみです/u);
}

/** Finds a page by its name, as a reader does. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.locator('zukai-search input[type=search]:visible')).toBeFocused();
  await page.keyboard.type('FCIP');
  await expect(page.getByRole('dialog').getByRole('link', { name: /FCIP/u }).first()).toBeVisible();
}

async function cutOff(context: BrowserContext): Promise<void> {
  site.stop();
  await context.setOffline(true);
}

/** What becomes of the first page that a tab fetches before its link is pressed: `Ready` or `Failure`. */
async function watchFetchingAhead(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  const end = new Promise<string>((resolve) => {
    session.on('Preload.prefetchStatusUpdated', ({ status }) => ['Ready', 'Failure'].includes(status) && resolve(status));
  });
  await session.send('Preload.enable');
  return () => end;
}

/** Another build of the site; `damage` is done to it after it was finished. */
async function newBuild(change: (folder: string) => void, damage: (folder: string) => void = () => undefined): Promise<string> {
  const folder = await otherBuild(change);
  folders.push(folder);
  damage(folder);
  return folder;
}

/** The caches and the number of workers of a page's origin. */
function kept(page: Page): Promise<[string[], number]> {
  return page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
}

/** Whether what scripts load on a page is of the reworded build. */
function isDataNew(page: Page): Promise<boolean> {
  return page.evaluate(async (url) => (await (await fetch(url)).text()).includes('新版'), `${new URL(site.address).pathname}quiz/questions.json`);
}
