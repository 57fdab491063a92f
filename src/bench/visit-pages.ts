import { chromium, type Browser } from 'playwright';

/** What happens while a page loads and before its reader does anything. */
export interface Visit {
  /** Files that are asked for, the page among them; the favicon is not counted, since only some builds of Chromium ask for it. */
  requests: number;
  /** Sum of layout shifts (https://web.dev/articles/cls). */
  shift: number;
  /** Longest task of the main thread in milliseconds; 0 when none is over the 50 that make a task long. */
  longestTask: number;
}

/** Loads each page once in a browser with an empty cache, on a phone's window. */
export async function visitPages(addresses: readonly string[], executablePath: string): Promise<Visit[]> {
  const browser = await chromium.launch({ executablePath });
  try {
    const visits: Visit[] = [];
    for (const address of addresses) visits.push(await visit(browser, address));
    return visits;
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'ja-JP' });
  const page = await context.newPage();
  let requests = 0;
  page.on('request', (request) => (requests += request.url().endsWith('/favicon.svg') ? 0 : 1));
  await page.goto(address, { waitUntil: 'networkidle' });
  const [shift = 0, longestTask = 0] = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const found = [0, 0];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry) found[0] = (found[0] ?? 0) + Number(entry.value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) found[1] = Math.max(found[1] ?? 0, duration);
        }).observe({ type: 'longtask', buffered: true });
        // Observers are not called when there is nothing; what they have to tell they tell within two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found)));
      }),
  );
  await context.close();
  return { requests, shift, longestTask };
}
