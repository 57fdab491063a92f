import type { BrowserContextOptions, Page, ViewportSize } from 'playwright/test';
import { test as base } from './site.ts';

/**
 * The test of site.ts with one tab for all tests of a worker, which goes from page to page as
 * readers do: a browser has much less to do than in a tab of its own for each. For tests that leave
 * nothing behind but the size of the window and the media, which every test begins with anew.
 */
export function oneTab(options: BrowserContextOptions & { viewport: ViewportSize }) {
  return base.extend<object, { tab: Page }>({
    tab: [
      async ({ browser }, use, { project }) => {
        const { baseURL, locale, serviceWorkers, contextOptions } = project.use;
        const all = { baseURL, locale, serviceWorkers, ...contextOptions, ...options };
        const context = await browser.newContext(all as BrowserContextOptions);
        await use(await context.newPage());
        await context.close();
      },
      { scope: 'worker' },
    ],
    context: ({ tab }, use) => use(tab.context()),
    page: async ({ tab }, use) => {
      await tab.setViewportSize(options.viewport);
      await tab.emulateMedia({ media: null, colorScheme: null });
      await use(tab);
    },
  });
}
