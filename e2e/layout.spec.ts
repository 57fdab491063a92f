import { horizontalScroll } from './clipped-texts.ts';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

test('in a browser whose letters are twice as large nothing hangs over the edge of a phone', async ({ baseURL, playwright, launchOptions }) => {
  const browser = await playwright.chromium.launch({ ...launchOptions, args: ['--blink-settings=defaultFontSize=32'] });
  const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 } });
  for (const path of ['./search/', './sources/']) {
    await page.goto(path);
    expect.soft(await horizontalScroll(page), path).toBe(0);
  }
  await browser.close();
});

test('in one column all begins at one edge, on a wide screen the text has the room that the menus leave', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1000 });
  for (const path of ['./', './sources/', topic]) {
    await page.goto(path);
    const edges = await page.locator('.bar .name, .side summary, h1, .foot p').evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.matches('summary') ? (element.parentElement ?? element) : element);
        return Math.round(range.getBoundingClientRect().left);
      }));
    expect.soft([...new Set(edges)], `left edges on ${path}`).toHaveLength(1);
  }
  await page.setViewportSize({ width: 1280, height: 1000 });
  expect((await page.locator('main').boundingBox())?.width, 'width of the text').toBeGreaterThan(600);
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
