import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { expect, pages, test } from './site.ts';

for (const path of pages) {
  test(`${path} comes as one file, with little script, and nothing moves`, async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    const others: string[] = [];
    page.on('request', (request) => {
      // Nothing waits for the icon, and only some builds of Chromium fetch it.
      if (request.resourceType() !== 'script' && !request.url().endsWith('/favicon.svg')) others.push(request.url());
    });
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
    expect(await blockingRequests(page)).toEqual([]);
    expect(others).toEqual([page.url()]);
    const script = Buffer.concat([...(await Promise.all(scripts)), Buffer.from(await inlineScript(page))]);
    expect(gzipSync(script).length, 'bytes of script before any action').toBeLessThanOrEqual(3 * 1024);
    // What browsers' own reports round to zero: a line may be wrapped anew while its end is still arriving.
    expect(await layoutShift(page)).toBeCloseTo(0, 3);
  });
}

test('an address that leads nowhere is answered with the page for it', async ({ request }) => {
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

/** The sum of layout shifts since the page opened. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        // The observer is not called when there was no shift at all; its buffer is delivered before two frames are over.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}
