import type { Page } from 'playwright/test';
import { expect } from './site.ts';

/** The search field that is seen, in the dialog or on the page. */
export function field(page: Page) {
  return page.locator('zukai-search input[type=search]:visible');
}

/** Its list of results. */
export function list(page: Page) {
  return page.locator('[data-results]:visible');
}

/** The search page with the answer to a query. */
export async function openSearchPage(page: Page, typed: string): Promise<void> {
  await page.goto(`./search/${typed ? `?q=${encodeURIComponent(typed)}` : ''}`);
  await field(page).first().focus();
  await expect(list(page)).toHaveAttribute('data-for', typed);
}

/** The dialog above the home page with the answer to a query. */
export async function openDialog(page: Page, typed: string): Promise<void> {
  await page.goto('./');
  await page.locator('[data-search-open]').first().click();
  await field(page).fill(typed);
  await expect(list(page)).toHaveAttribute('data-for', typed);
}
