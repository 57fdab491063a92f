import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright/test';

/** What a page cost before its reader did anything. */
export interface Arrival {
  /** The addresses of all files that came with the page, in order; the icon does not count. */
  files: readonly string[];
  /** What the browser had to fetch before it could paint. */
  blocking: readonly string[];
  /** Bytes of the scripts that came as files, compressed with brotli. */
  scriptFiles: number;
  /** Bytes of the scripts within the page, compressed with gzip. */
  inlineScripts: number;
  /** The sums of layout shifts while the page was arriving, and since it was all there. */
  shifts: { arriving: number; arrived: number };
}

/**
 * Opens a page; what is returned waits until the page asks for nothing more, and tells what that
 * took.
 */
export async function arrive(page: Page, path: string): Promise<() => Promise<Arrival>> {
  const responses: Response[] = [];
  const record = (response: Response) => {
    // Nothing waits for the icon, and only some builds of Chromium fetch it.
    if (!response.url().endsWith('/favicon.svg')) responses.push(response);
  };
  page.on('response', record);
  await page.goto(path);
  return async () => {
    await page.waitForLoadState('networkidle');
    page.off('response', record);
    const scripts = responses.filter((response) => response.request().resourceType() === 'script');
    // Asked for anew: what came from the browser's cache has no body.
    const bodies = await Promise.all(
      scripts.map(async (script) => (await page.request.get(script.url())).body()),
    );
    return {
      files: responses.slice(1).map((response) => response.url()),
      blocking: await blockingRequests(page),
      scriptFiles: bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0),
      inlineScripts: gzipSync(await inlineScript(page)).length,
      shifts: await layoutShifts(page),
    };
  };
}

function blockingRequests(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
      )
      .map(({ name }) => name),
  );
}

/** The text of all scripts in the page that run; speculation rules and data are none. */
function inlineScript(page: Page): Promise<string> {
  const running = 'script:not([src]):is(:not([type]), [type=module])';
  return page
    .locator(running)
    .evaluateAll((all) => all.map((script) => script.textContent).join('\n'));
}

function layoutShifts(page: Page): Promise<Arrival['shifts']> {
  return page.evaluate(
    () =>
      new Promise<{ arriving: number; arrived: number }>((resolve) => {
        const shifts = { arriving: 0, arrived: 0 };
        const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const complete = way?.domInteractive ?? 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const phase = entry.startTime < complete ? 'arriving' : 'arrived';
            if ('value' in entry) shifts[phase] += Number(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer is not called when nothing moved; it tells what it has within two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)));
      }),
  );
}
