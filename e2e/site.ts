import type { CheerioAPI } from 'cheerio';
import { test as base, expect } from 'playwright/test';
import { built, documentOf } from './dist.ts';

export { expect };

/**
 * The addresses of all pages, relative to the base URL: `./` (home),
 * `./08-virtual-network/storage/fcip/`.
 */
export const pages: readonly string[] = built.pages.map((page) => `./${page}`);

// Many specs of one worker ask for pages; each is parsed once.
const documents = new Map<string, CheerioAPI>();

/** The pages on which a CSS selector finds something in the HTML as built. */
export function pagesWith(selector: string): string[] {
  return built.pages
    .filter((page) => {
      const $ = documents.get(page) ?? documentOf(built, page);
      documents.set(page, $);
      return $(selector).length > 0;
    })
    .map((page) => `./${page}`);
}

/**
 * Playwright's test, which fails as well when any page it opens reports an error (of a script, a
 * missing file or the content security policy) or asks another host for anything.
 */
export const test = base.extend<{ nothingWrong: void }>({
  nothingWrong: [
    async ({ context, baseURL }, use) => {
      const wrong: string[] = [];
      // What Playwright itself says where playwright.config.ts keeps the service worker away.
      const blocked = 'Service Worker registration blocked by Playwright';
      context.on('console', (message) => {
        const { url } = message.location();
        if (['error', 'warning'].includes(message.type()) && message.text() !== blocked)
          wrong.push(`${message.text()} (${url})`);
      });
      context.on('weberror', (error) => wrong.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/u.test(protocol) && origin !== new URL(baseURL ?? '').origin)
          wrong.push(`foreign: ${request.url()}`);
      });
      await context.addInitScript(() =>
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, blockedURI, sample }) =>
            console.error(`content security policy: ${effectiveDirective} ${blockedURI} ${sample}`),
        ),
      );
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});
