import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { built, documentOf } from './dist.ts';
import { cutOff, rest, test, topics, visit } from './kept-site.ts';

test(
  'after one visit the whole chapter, its search and its questions are there without a network',
  { tag: '@root' },
  async ({ page, context, site }) => {
    await visit(page, site);
    await cutOff(context, site);
    for (const topic of topics) {
      await page.goto(site.address + topic);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        documentOf(built, topic)('h1').text().trim(),
      );
    }
    await search(page);
    await page.goto(`${site.address}quiz/`);
    await page.getByRole('button', { name: '始める' }).click();
    await expect(page.getByText(/\d+問中の第1問/u)).toBeVisible();
    await page.goto(`${site.address}nowhere/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      documentOf(built, '404.html')('h1').text(),
    );
  },
);

test('the very page of the first visit searches without a network, without being loaded anew', async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.address + topics[0]);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await cutOff(context, site);
  await search(page);
});

test('what comes from the device has the headers that hosts send', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  await cutOff(context, site);
  const answer = await page.goto(site.address + topics[0]);
  expect(answer?.fromServiceWorker()).toBe(true);
  expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('an address without its last slash leads on with what is searched for', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  await cutOff(context, site);
  await page.goto(`${site.address}search?q=FCIP`);
  await expect(page).toHaveURL(`${site.address}search/?q=FCIP`);
  await expect(page.getByRole('main').getByRole('link', { name: /FCIP/u }).first()).toBeVisible();
});

test('a part of a file is answered as a part', async ({ page, context, site }) => {
  await visit(page, site);
  await page.reload();
  await cutOff(context, site);
  const part = await page.evaluate(async () => {
    const answer = await fetch('glossary.json', { headers: { Range: 'bytes=0-9' } });
    return [
      answer.status,
      answer.headers.get('content-range')?.split('/')[0],
      (await answer.arrayBuffer()).byteLength,
    ];
  });
  expect(part).toEqual([206, 'bytes 0-9', 10]);
});

test('the switch clears what is kept, by keyboard, and the choice lasts', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
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
  await cutOff(context, site);
  await page.goto(site.address + topics[0]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what was cleared is kept again when the reader turns the switch back on at once', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  const box = page.getByRole('switch', { name: /端末に保存/u });
  await box.uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  await box.check();
  await expect(page.getByRole('status')).toHaveText(/^保存ずみです/u);
  await cutOff(context, site);
  await page.goto(site.address + topics[0]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    documentOf(
      built,
      topics[0] ?? '',
    )('h1')
      .text()
      .trim(),
  );
  await search(page);
});

test('what is left undone when the switch is turned off says nothing beside it', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('offline', 'off');
    navigator.serviceWorker.register = () =>
      new Promise((_, reject) => addEventListener('fail', () => reject(new Error('no room'))));
  });
  await page.goto(site.address);
  await page.mouse.move(50, 50);
  const box = page.getByRole('switch', { name: /端末に保存/u });
  await box.check();
  await expect(page.getByRole('status')).toHaveText('保存しています…');
  await box.uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
  // Everything that waits for the failure has heard of it in the next frame.
  await page.evaluate(
    () =>
      new Promise((heard) => {
        dispatchEvent(new Event('fail'));
        requestAnimationFrame(heard);
      }),
  );
  await expect(page.getByRole('status')).toHaveText(/^保存していません/u);
});

test('what cannot be cleared away is told to be there', async ({ page, site }) => {
  await page.addInitScript(
    () => (CacheStorage.prototype.delete = () => Promise.reject(new DOMException('blocked'))),
  );
  await visit(page, site);
  await page.getByRole('switch', { name: /端末に保存/u }).uncheck();
  await expect(page.getByRole('status')).toHaveText(/^保存したものを消せませんでした/u);
});

test('where there is no room the reader reads on, and the switch says so', async ({
  page,
  context,
  site,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.address).origin,
    quotaSize: 1000,
  });
  await rest(page, site);
  await expect(page.getByRole('status')).toHaveText(/^保存できませんでした/u);
  await page.goto(site.address + topics[0]);
  await search(page);
});

test('of a site that is too large, the pages that were visited are kept', async ({
  page,
  context,
  site,
  newBuild,
}) => {
  site.deploy(
    await newBuild((folder) =>
      writeFileSync(join(folder, 'large.bin'), randomBytes(6 * 1024 * 1024)),
    ),
  );
  const [first = '', second = '', third = ''] = topics;
  await page.goto(site.address + first);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(site.address + second);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await cutOff(context, site);
  for (const visited of ['', first, second]) {
    await page.goto(site.address + visited);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      documentOf(built, visited)('h1').text().trim(),
    );
  }
  await page.goto(site.address + third);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('通信がありません');
});

test('links to files that no device keeps tell that there is no network, and only while there is none', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  await cutOff(context, site);
  await page.goto(`${site.address}cards/`);
  await page.mouse.move(50, 50);
  const link = page.getByRole('link', { name: /^テキスト（TSV）/u });
  await expect(link).toHaveAccessibleName(/通信が必要/u);
  await expect(page.getByRole('link', { name: '08-1 仮想化' })).toBeVisible();
  await context.setOffline(false);
  await expect(link).toHaveAccessibleName('テキスト（TSV）');
});

/** Finds a page by its name, as a reader does. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.locator('zukai-search input[type=search]:visible')).toBeFocused();
  await page.keyboard.type('FCIP');
  await expect(page.getByRole('dialog').getByRole('link', { name: /FCIP/u }).first()).toBeVisible();
}

/** The caches and the number of workers of a page's origin. */
function kept(page: Page): Promise<[string[], number]> {
  return page.evaluate(async () => [
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
}
