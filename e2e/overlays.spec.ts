import type { Page } from 'playwright/test';
import { clippedTexts } from './clipped-texts.ts';
import { expect, pagesWith, test } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';

/** What opens above a page, and how. */
const overlays: readonly { name: string; pages: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'the search with its results',
    pages: 'h1',
    open: async (page) => {
      await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
      await page.getByRole('searchbox').fill('仮想');
      await expect(page.getByRole('list', { name: '検索結果' }).locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'the search that found nothing',
    pages: 'h1',
    open: async (page) => {
      await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
      await page.getByRole('searchbox').fill('ずんだもち');
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('見つかりませんでした');
    },
  },
  {
    name: 'the list of keys',
    pages: 'h1',
    open: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible();
    },
  },
  {
    name: 'a large diagram',
    pages: 'figure.diagram',
    open: async (page) => {
      await page.getByRole('button', { name: /を拡大$/u }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the note of a correction',
    pages: 'main .fix-mark',
    open: async (page) => {
      await page.getByRole('link', { name: /^訂正（/u }).first().click();
      await expect(page.getByRole('note')).toBeVisible();
    },
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 740 }, hasTouch: width < 800, isMobile: width < 800 });

      for (const { name, pages, open } of overlays) {
        test(`${name} fits the window, can be pressed, and has no barrier`, async ({ page }) => {
          await page.goto(pagesWith(pages)[0] ?? './');
          await open(page);
          expect.soft(await clippedTexts(page)).toEqual([]);
          expect.soft(await violations(page)).toEqual([]);
          if (width < 800) expect.soft(await smallTargets(page)).toEqual([]);
        });
      }
    });
  }
}
