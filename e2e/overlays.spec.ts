import type { Page } from 'playwright/test';
import { clippedTexts } from './clipped-texts.ts';
import { expect, pagesWith, test } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';

/** What opens above a page, and how; each can be closed by Escape. */
const overlays: readonly { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'the list of keys',
    open: async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible();
    },
  },
  {
    name: 'a large diagram',
    open: async (page) => {
      await page.getByRole('button', { name: /を拡大$/u }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the note of a correction',
    open: async (page) => {
      await page.getByRole('link', { name: /^訂正（/u }).first().click();
      await expect(page.getByRole('note')).toBeVisible();
    },
  },
  {
    name: 'the search with its results',
    open: async (page) => {
      await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
      await page.getByRole('searchbox').fill('仮想');
      await expect(page.getByRole('list', { name: '検索結果' }).locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'the search that found nothing',
    open: async (page) => {
      if (!(await page.getByRole('dialog').isVisible())) {
        await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
      }
      await page.getByRole('searchbox').fill('ずんだもち');
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('見つかりませんでした');
    },
  },
];

const path =
  pagesWith('main .fix-mark').find((page) => pagesWith('figure.diagram').includes(page)) ?? './';

for (const width of [360, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 740 }, hasTouch: width < 800, isMobile: width < 800 });

    test('what opens above a page fits the window, can be pressed, and has no barrier', async ({
      page,
    }) => {
      await page.goto(path);
      for (const { name, open } of overlays) {
        await test.step(name, async () => {
          await open(page);
          expect.soft(await clippedTexts(page), name).toEqual([]);
          expect.soft(await violations(page), name).toEqual([]);
          if (width < 800) expect.soft(await smallTargets(page), name).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect.soft(await violations(page, 'color-contrast'), `${name}, dark`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.keyboard.press('Escape');
        });
      }
    });
  });
}
