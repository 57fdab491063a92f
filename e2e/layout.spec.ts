import type { Locator } from 'playwright/test';
import { horizontalScroll } from './clipped-texts.ts';
import { built, documentOf } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';
const frame = pagesWith('figure.data-figure .refs')[0] ?? './';

test('in a browser whose letters are twice as large nothing hangs over the edge of a phone', async ({
  baseURL,
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: ['--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
  });
  for (const path of ['./search/', './sources/', './quiz/', './cards/', topic, frame]) {
    await page.goto(path);
    expect.soft(await overlaps(page.getByRole('banner')), `header of ${path}`).toEqual([]);
    expect.soft(await horizontalScroll(page), path).toBe(0);
  }
  await browser.close();
});

test('the headings of a search leave out no level', async ({ page }) => {
  await page.goto('./search/?q=SAN');
  await page.locator('.hit').first().waitFor();
  const levels = await page.getByRole('main').locator('h1, h2, h3')
    .evaluateAll((headings) => headings.map(({ localName }) => localName));
  expect(levels.slice(0, 3)).toEqual(['h1', 'h2', 'h3']);
});

test('a figure that goes on past the edge of a phone is shaded there, up to its end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const box = page.locator('.diagram .scroll');
  for (const path of pagesWith('.diagram .scroll:not(.fit)')) {
    await page.goto(path);
    const wide = await box.evaluateAll((boxes) =>
      boxes.findIndex(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth + 20),
    );
    if (wide < 0) continue;
    await box
      .nth(wide)
      .evaluate((element) => element.querySelector('svg')?.setAttribute('opacity', '0'));
    const begun = await box.nth(wide).screenshot();
    await box.nth(wide).evaluate((element) => {
      element.scrollLeft = element.scrollWidth;
    });
    expect(begun.equals(await box.nth(wide).screenshot()), 'the shade has gone at the end').toBe(
      false,
    );
    return;
  }
});

test('the number of a section stays on one line before a long title', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  const lines = await page.locator('main :is(h2, h3) .unit').evaluateAll((units) =>
    units.map((unit) => {
      unit.nextElementSibling?.prepend('とても長い章の名前'.repeat(8), 'unbreakable'.repeat(9));
      const range = document.createRange();
      range.selectNodeContents(unit);
      return range.getClientRects().length;
    }),
  );
  expect(new Set(lines)).toEqual(new Set([1]));
});

test('in one column all begins at one edge, on a wide screen the text has the room that the menus leave', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1000 });
  for (const path of ['./', './sources/', topic]) {
    await page.goto(path);
    const edges = await page
      .locator('.bar .name, .side summary, h1, .foot p')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const range = document.createRange();
          range.selectNodeContents(
            element.matches('summary') ? (element.parentElement ?? element) : element,
          );
          return Math.round(range.getBoundingClientRect().left);
        }),
      );
    expect.soft([...new Set(edges)], `left edges on ${path}`).toHaveLength(1);
  }
  await page.setViewportSize({ width: 1280, height: 1000 });
  expect((await page.locator('main').boundingBox())?.width, 'width of the text').toBeGreaterThan(
    600,
  );
});

test('a page glides to its headings from its own contents, not on the way in', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  await page.goto(pagesWith('nav.contents')[0] ?? './');
  const root = page.locator('html');
  await expect(root).toHaveCSS('scroll-behavior', 'auto');
  await page.locator('nav.contents a').last().focus();
  await expect(root).toHaveCSS('scroll-behavior', 'smooth');
  await context.close();
});

test('the contents mark the heading that was pressed, and at the end of the page the last', async ({
  page,
}) => {
  const entries = (path: string) => documentOf(built, path.slice(2))('nav.contents a').length;
  const paths = pagesWith('nav.contents').sort((one, other) => entries(other) - entries(one));
  for (const path of paths.slice(0, 2)) {
    await page.goto(path);
    const links = page.locator('nav.contents a');
    const marked = page.locator('nav.contents [aria-current]');
    for (const link of await links.all()) {
      await link.click();
      await expect(marked).toHaveText(await link.innerText());
      await expect(marked).toHaveCount(1);
    }
    await links.first().click();
    await page.keyboard.press('End');
    await expect(marked).toHaveText(await links.last().innerText());
  }
});

/** The links and buttons in an element that lie over one another or outside of the window. */
function overlaps(element: Locator): Promise<string[]> {
  return element
    .getByRole('link')
    .or(element.getByRole('button'))
    .or(element.locator('label'))
    .evaluateAll((parts) => {
      const boxes = parts
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return boxes.flatMap(({ part, box }, at) => {
        const covers = boxes
          .slice(at + 1)
          .some(
            ({ box: other }) =>
              box.left < other.right - 1 &&
              other.left < box.right - 1 &&
              box.top < other.bottom - 1 &&
              other.top < box.bottom - 1,
          );
        return covers || box.left < 0 || box.right > innerWidth ? [part.textContent.trim()] : [];
      });
    });
}
