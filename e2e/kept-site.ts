import { rmSync } from 'node:fs';
import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';
import { built, documentOf } from './dist.ts';
import { otherBuild } from './other-build.ts';
import { startSite, type SiteServer } from './site-server.ts';

/**
 * A built folder that differs from the site by `change`; `damage` is done to it after it was
 * finished.
 */
type NewBuild = (
  change: (folder: string) => void,
  damage?: (folder: string) => void,
) => Promise<string>;

/**
 * A test with a server of its own for the built site, which readers' browsers may keep, and with
 * other builds of it.
 */
export const test = base.extend<{ site: SiteServer; newBuild: NewBuild }>({
  serviceWorkers: 'allow',
  page: async ({ page }, use) => {
    await page.clock.install();
    await use(page);
  },
  // Playwright reads the names of what a fixture needs from its first argument.
  site: async ({}, use) => {
    const site = await startSite(built.folder);
    await use(site);
    site.stop();
  },
  newBuild: async ({}, use) => {
    const folders: string[] = [];
    await use(async (change, damage) => {
      const folder = await otherBuild(change);
      folders.push(folder);
      damage?.(folder);
      return folder;
    });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

/** The addresses of the pages of topics. */
export const topics = built.pages.filter(
  (page) => documentOf(built, page)('article[data-kind=topic]').length > 0,
);

/** Opens the home page, acts once and rests, so that what waits for that begins. */
export async function rest(page: Page, site: SiteServer): Promise<void> {
  await page.goto(site.address);
  await page.mouse.move(40, 40);
  await expect(page.getByRole('switch', { name: /端末に保存/u })).toBeVisible();
  await page.clock.fastForward('00:05');
}

/** Opens the home page, acts once and waits until the site is kept. */
export async function visit(page: Page, site: SiteServer): Promise<void> {
  await rest(page, site);
  await expect(page.getByRole('status')).toHaveText(/^保存ずみです/u);
}

/** Takes the network away from a browser. */
export async function cutOff(context: BrowserContext, site: SiteServer): Promise<void> {
  site.stop();
  await context.setOffline(true);
}
