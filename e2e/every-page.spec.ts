import type { Page } from 'playwright/test';
import { arrive } from './arrival.ts';
import { clippedTexts, horizontalScroll } from './clipped-texts.ts';
import { deadLinks } from './dead-links.ts';
import { grounds, paperFaults, screenFaults } from './figure-faults.ts';
import { oneTab } from './one-tab.ts';
import { darkGrounds, paleTexts, PAPER } from './paper-look.ts';
import { expect, pages, pagesWith } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';

// Maps and cards have paper of their own (map.spec.ts, paper-cards.spec.ts).
const ownPaper = [...pagesWith('.chapter-map'), ...pagesWith('.paper-cards')];

/**
 * Pages that are about a tool, which comes with them; all others come with the one script of every
 * page.
 */
const tools = pagesWith(
  '[data-questions], [data-cards], [data-tree], [data-sheet-controls], main zukai-search',
);

/** What can differ at the root, one page of each kind. */
const atRoot = [
  './',
  './404.html',
  './search/',
  './cards/',
  './quiz/',
  './sheets/',
  pagesWith('.anchor')[0],
];

// The window opens at the width that is looked at first: the foot of a short page moves when the
// window grows.
const test = oneTab({ viewport: { width: 1280, height: 800 } });
const touch = oneTab({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

for (const path of pages) {
  const tag = atRoot.includes(path) ? ['@root'] : [];

  test(
    `${path} arrives light, leads somewhere, and is whole at every width and on paper`,
    { tag },
    async ({ page, baseURL }) => {
      const arrival = await arrive(page, path);
      await test.step('each link leads to a page, a file, a place', async () => {
        expect.soft(await deadLinks(page, baseURL ?? '')).toEqual([]);
      });

      const wholeAt = (width: number) =>
        test.step(`${width} px`, async () => {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await horizontalScroll(page), `scrolls sideways at ${width} px by`).toBe(0);
          expect
            .soft(await clippedTexts(page), `cut off or out of its box at ${width} px`)
            .toEqual([]);
          if (width !== 768)
            expect.soft(await violations(page), `barriers at ${width} px`).toEqual([]);
        });

      await wholeAt(1280);
      await test.step('comes as one page and one script, and nothing moves', async () => {
        const { files, blocking, scriptFiles, inlineScripts, shifts } = await arrival();
        await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect.soft(page.getByRole('main')).toBeVisible();
        expect.soft(blocking).toEqual([]);
        // Who opens the page of the search is about to search.
        const own =
          path === './search/' ? /\/_astro\/[^/]+\.js$|\/pagefind\//u : /\/_astro\/[^/]+\.js$/u;
        expect.soft(files.filter((file) => !own.test(file))).toEqual([]);
        const [most, heaviest] = tools.includes(path) ? [20, 24 * 1024] : [1, 4 * 1024];
        expect.soft(files.length, String(files)).toBeLessThanOrEqual(most);
        expect
          .soft(scriptFiles, 'bytes of the scripts that come with the page')
          .toBeLessThanOrEqual(heaviest);
        expect.soft(inlineScripts, 'bytes of script in the page').toBeLessThanOrEqual(3 * 1024);
        // While the page arrives, what stands beside something unfinished may move: how far is up
        // to the network.
        expect.soft(shifts.arriving).toBeLessThan(0.1);
        expect.soft(shifts.arrived).toBeCloseTo(0, 2);
      });

      await wholeAt(768);
      await wholeAt(360);
      await test.step('on a phone, figures and tables are seen whole', async () => {
        expect.soft(await screenFaults(page)).toEqual([]);
        expect
          .soft(await hiddenColumns(page), 'of three things compared, one is out of sight')
          .toEqual([]);
      });

      await test.step('dark', async () => {
        await page.emulateMedia({ colorScheme: 'dark' });
        // The widest window shows the most; what only a phone shows is dark in quiz.spec.ts and
        // overlays.spec.ts.
        await page.setViewportSize({ width: 1280, height: 800 });
        expect.soft(await violations(page, 'color-contrast')).toEqual([]);
        for (const ground of await grounds(page))
          expect.soft(ground, 'ground of a figure').toBeLessThan(80);
      });

      if (ownPaper.includes(path)) return;
      await test.step('on paper, light and without anything to press', async () => {
        await page.setViewportSize(PAPER);
        await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        for (const role of [
          'banner',
          'navigation',
          'contentinfo',
          'button',
          'searchbox',
          'dialog',
        ] as const) {
          // The choices of questions are texts on paper, whatever they are on screen.
          await expect
            .soft(page.getByRole(role).and(page.locator(':not(.choices *)')))
            .toHaveCount(0);
        }
        await expect.soft(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect.soft(await paleTexts(page), 'pale on paper').toEqual([]);
        expect.soft(await darkGrounds(page), 'dark grounds').toEqual([]);
        expect.soft(await paperFaults(page, PAPER.height), 'figures that paper cuts').toEqual([]);
        expect.soft(await clippedTexts(page), 'cut off on paper').toEqual([]);
        for (const ground of await grounds(page))
          expect.soft(ground, 'ground of a figure').toBeGreaterThan(200);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(width, 'width').toBeLessThanOrEqual(PAPER.width);
      });
    },
  );
}

touch.describe('under a finger', () => {
  for (const path of pages) {
    touch(`${path} has controls of 44 px, and nothing to press below 24 px; diagrams open large`, async ({
      page,
    }) => {
      await page.goto(path);
      expect.soft(await smallTargets(page)).toEqual([]);
      for (const figure of await page.locator('figure.diagram').all()) {
        const before = (await figure.locator('svg[role=img]').boundingBox())?.width ?? 0;
        await figure.getByRole('button', { name: /拡大/u }).tap();
        const drawn = await page
          .getByRole('dialog')
          .locator('svg[role=img]')
          .evaluate((svg: SVGSVGElement) => {
            const { left, width, height } = svg.getBoundingClientRect();
            const { viewBox } = svg;
            return {
              left,
              width,
              blank: Math.abs(width / height - viewBox.baseVal.width / viewBox.baseVal.height),
            };
          });
        const { left, width, blank } = drawn;
        expect
          .soft(blank, 'a box of another shape than the drawing leaves blank paper')
          .toBeLessThan(0.02);
        expect.soft(left, 'the left edge is out of sight').toBeGreaterThanOrEqual(0);
        expect.soft(left).toBeLessThanOrEqual(Math.max(16, (360 - width) / 2 + 1));
        expect
          .soft(Math.ceil(width), 'smaller than on the page')
          .toBeGreaterThanOrEqual(Math.floor(Math.min(before, 328)));
        await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).tap();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  }
});

test(
  'an address that leads nowhere is answered with the page for it',
  { tag: '@root' },
  async ({ request }) => {
    const response = await request.get('./no-such-page/');
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('ページが見つかりません');
  },
);

/** The names of tables of up to four columns whose last one has to be scrolled to. */
function hiddenColumns(page: Page): Promise<string[]> {
  return page.locator('.table-box').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const columns = box.querySelectorAll('thead th').length;
      return columns < 5 && box.scrollWidth > box.clientWidth ? [box.ariaLabel ?? ''] : [];
    }),
  );
}
