import type { Page } from 'playwright/test';
import { clippedTexts } from './clipped-texts.ts';
import { expect, pages, pagesWith, test } from './site.ts';
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

test('on a phone, three things compared are in sight at once', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of pagesWith('.table-box tr > :nth-child(3)')) {
    await page.goto(path);
    const hidden = await page.locator('.table-box').evaluateAll((boxes) =>
      boxes.filter((box) => box.querySelectorAll('thead th').length < 5 && box.scrollWidth > box.clientWidth).map(({ ariaLabel }) => ariaLabel));
    expect.soft(hidden, path).toEqual([]);
  }
});

test('in a browser whose letters are twice as large nothing hangs over the edge of a phone', async ({ baseURL, playwright, launchOptions }) => {
  const browser = await playwright.chromium.launch({ ...launchOptions, args: ['--blink-settings=defaultFontSize=32'] });
  const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 } });
  for (const path of ['./search/', './sources/']) {
    await page.goto(path);
    expect.soft(await horizontalScroll(page), path).toBe(0);
  }
  await browser.close();
});

test('in one column the header, the menus, the text and the foot begin at one edge', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1000 });
  for (const path of ['./', ...pagesWith('article[data-kind=topic]').slice(0, 1), './sources/']) {
    await page.goto(path);
    const edges = await page.locator('.bar .name, .side summary, h1, .foot p').evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.matches('summary') ? (element.parentElement ?? element) : element);
        return Math.round(range.getBoundingClientRect().left);
      }));
    expect.soft([...new Set(edges)], path).toHaveLength(1);
  }
});

test('on a wide screen the text has the room that the menus leave', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(pagesWith('article[data-kind=topic]')[0] ?? './');
  const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(600);
});

test('a page glides to its headings from its own contents, not on the way in', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', reducedMotion: 'no-preference' });
  const page = await context.newPage();
  await page.goto(pagesWith('nav.contents')[0] ?? './');
  const root = page.locator('html');
  await expect(root).toHaveCSS('scroll-behavior', 'auto');
  await page.locator('nav.contents a').last().focus();
  await expect(root).toHaveCSS('scroll-behavior', 'smooth');
  await context.close();
});

/** How far the page can be pushed sideways. */
function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    return scrollX;
  });
}
