import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { built, documentOf } from './dist.ts';
import { cutOff, rest, test, topics, visit } from './kept-site.ts';
import { reword } from './other-build.ts';
import type { SiteServer } from './site-server.ts';
import { violations } from './violations.ts';

const title = documentOf(built, '')('h1').text();

test(
  'a new build is told, comes when the reader asks, and never mixes with the old one',
  { tag: '@root' },
  async ({ page, context, site, newBuild }) => {
    await visit(page, site);
    const beside = await context.newPage();
    await beside.goto(site.address + topics[0]);
    site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
    const words = async () => [
      (await page.getByRole('main').innerText()).includes('新版'),
      await isDataNew(page, site),
    ];
    await rest(page, site);
    await expect(page.getByText('新しい版があります。')).toBeVisible();
    expect(await words()).toEqual([false, false]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '読み込む' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('新版').first()).toBeVisible();
    expect(await words()).toEqual([true, true]);
    await expect(page.getByText('新しい版があります。')).toBeHidden();
    // The page that was open stays with its build until it is left.
    expect(await isDataNew(beside, site)).toBe(false);
    await beside.goto(site.address + topics[1]);
    expect(await isDataNew(beside, site)).toBe(true);
    await expect(beside.getByText('新版').first()).toBeVisible();
  },
);

test('a new build is told to a reader who acts at once', async ({ page, site, newBuild }) => {
  await visit(page, site);
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  await rest(page, site);
  await expect(page.getByText('新しい版があります。')).toBeVisible();
});

test('a new build comes in every tab that tells of it', async ({
  page,
  context,
  site,
  newBuild,
}) => {
  await visit(page, site);
  const beside = await context.newPage();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  for (const tab of [page, beside]) {
    await rest(tab, site);
    await expect(tab.getByText('新しい版があります。')).toBeVisible();
  }
  for (const tab of [page, beside]) {
    await tab.getByRole('button', { name: '読み込む' }).click();
    await expect(tab.getByText('新版').first()).toBeVisible();
    expect(await isDataNew(tab, site)).toBe(true);
  }
});

test('the newest build comes, also when it is newer than the one that was told', async ({
  page,
  site,
  newBuild,
}) => {
  await visit(page, site);
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '次版')));
  await rest(page, site);
  await expect(page.getByText('新しい版があります。')).toBeVisible();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  const told = await page.evaluateHandle(async () => (await navigator.serviceWorker.ready).waiting);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    // The newest is the one that is installed last.
    while (registration.installing)
      await new Promise((changed) =>
        registration.installing?.addEventListener('statechange', changed, { once: true }),
      );
  });
  await page.waitForFunction(async (before) => {
    const { installing, waiting } = await navigator.serviceWorker.ready;
    return (
      before?.state === 'redundant' &&
      !installing &&
      waiting?.state === 'installed' &&
      waiting !== before
    );
  }, told);
  await page.getByRole('button', { name: '読み込む' }).click();
  await expect(page.getByText('新版').first()).toBeVisible();
  expect(await isDataNew(page, site)).toBe(true);
});

test('a page that was fetched ahead from the old build is not shown by the new one', async ({
  page,
  context,
  site,
  newBuild,
}) => {
  await visit(page, site);
  const beside = await context.newPage();
  site.deploy(await newBuild((folder) => reword(folder, '仮想', '新版')));
  await rest(page, site);
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
  expect(await isDataNew(beside, site)).toBe(true);
});

test('where nothing is kept, pages are fetched ahead', async ({ page, site }) => {
  await page.goto(site.address + topics[0]);
  const fetchedAhead = await watchFetchingAhead(page);
  await page.getByRole('banner').getByRole('link').first().hover();
  expect(await fetchedAhead()).toBe('Ready');
});

test('a build whose pack does not come leaves the old one in place', async ({
  page,
  context,
  site,
  newBuild,
}) => {
  await visit(page, site);
  site.deploy(
    await newBuild(
      (folder) => reword(folder, '仮想', '新版'),
      (folder) => rmSync(join(folder, 'offline'), { recursive: true }),
    ),
  );
  await page.goto(site.address + topics[0]);
  await page.mouse.move(50, 50);
  await cutOff(context, site);
  await page.goto(site.address + topics[1]);
  await expect(page.getByText('新版')).toHaveCount(0);
});

/**
 * What becomes of the first page that a tab fetches before its link is pressed: `Ready` or
 * `Failure`.
 */
async function watchFetchingAhead(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  const end = new Promise<string>((resolve) => {
    session.on(
      'Preload.prefetchStatusUpdated',
      ({ status }) => ['Ready', 'Failure'].includes(status) && resolve(status),
    );
  });
  await session.send('Preload.enable');
  return () => end;
}

/** Whether what scripts load on a page is of the reworded build. */
function isDataNew(page: Page, site: SiteServer): Promise<boolean> {
  return page.evaluate(
    async (url) => (await (await fetch(url)).text()).includes('新版'),
    `${new URL(site.address).pathname}quiz/questions.json`,
  );
}
