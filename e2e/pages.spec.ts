import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { expect, pages, test } from './site.ts';

for (const path of pages) {
  test(`${path} comes as one file, with little script, and nothing moves`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      // Nothing waits for the icon, and only some builds of Chromium fetch it.
      if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
    expect(await blockingRequests(page)).toEqual([]);
    expect(asked).toEqual([page.url()]);
    expect(gzipSync(await inlineScript(page)).length, 'bytes of script before any action').toBeLessThanOrEqual(3 * 1024);
    // While the page arrives, what stands beside something unfinished may move: how far is up to the network.
    const { arriving, arrived } = await layoutShifts(page);
    expect(arriving).toBeLessThan(0.1);
    expect(arrived).toBeCloseTo(0, 2);
  });
}

test('an address that leads nowhere is answered with the page for it', { tag: '@root' }, async ({ request }) => {
  const response = await request.get('./no-such-page/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('ページが見つかりません');
});

/** What the browser had to fetch before it could paint. */
function blockingRequests(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
  );
}

/** The text of all scripts in the page that run; speculation rules and data are none. */
function inlineScript(page: Page): Promise<string> {
  const running = 'script:not([src]):is(:not([type]), [type=module])';
  return page.locator(running).evaluateAll((scripts) => scripts.map(({ textContent }) => textContent).join('\n'));
}

/** The sums of layout shifts while the page was arriving, and since it was all there. */
function layoutShifts(page: Page): Promise<{ arriving: number; arrived: number }> {
  return page.evaluate(
    () =>
      new Promise<{ arriving: number; arrived: number }>((resolve) => {
        const shifts = { arriving: 0, arrived: 0 };
        const complete = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domInteractive;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry) shifts[entry.startTime < complete ? 'arriving' : 'arrived'] += Number(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer is not called when nothing moved; what it has to tell it tells within two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)));
      }),
  );
}
