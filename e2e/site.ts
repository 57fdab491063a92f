import type { CheerioAPI } from 'cheerio';
import type { ConsoleMessage, Request, WebError } from 'playwright/test';
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
      const watched = {
        console: (message: ConsoleMessage) => {
          const { url } = message.location();
          if (['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED)
            wrong.push(`${message.text()} (${url})`);
        },
        weberror: (error: WebError) => wrong.push(String(error.error())),
        request: (request: Request) => {
          const { protocol, origin } = new URL(request.url());
          if (/^https?:$/u.test(protocol) && origin !== new URL(baseURL ?? '').origin)
            wrong.push(`foreign: ${request.url()}`);
        },
      };
      context.on('console', watched.console);
      context.on('weberror', watched.weberror);
      context.on('request', watched.request);
      const script = await context.addInitScript(tellViolations);
      await use();
      await script.dispose();
      context.off('console', watched.console);
      context.off('weberror', watched.weberror);
      context.off('request', watched.request);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** What Playwright itself says where playwright.config.ts keeps the service worker away. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

function tellViolations() {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`content security policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
}
