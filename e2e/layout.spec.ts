import type { Page } from 'playwright/test';
import { clippedTexts } from './clipped-texts.ts';
import { expect, pages, test } from './site.ts';
import { smallTargets } from './small-targets.ts';

for (const path of pages) {
  test(`${path} fits 360, 768 and 1280 px`, async ({ page }) => {
    await page.goto(path);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await horizontalScroll(page), `scrolls sideways at ${width} px by`).toBe(0);
      expect.soft(await clippedTexts(page), `cut off or out of its box at ${width} px`).toEqual([]);
    }
  });
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  for (const path of pages) {
    test(`${path} has controls of 44 px, and nothing to press below 24 px`, async ({ page }) => {
      await page.goto(path);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
});

/** How far the page can be pushed sideways. */
function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    return scrollX;
  });
}
