import { expect, type Page } from 'playwright/test';

/**
 * Waits until the script of the page of cards has counted: the week then has dates in place of
 * numbers of days.
 */
export async function counted(page: Page): Promise<void> {
  await expect(page.locator('.forecast tbody th').last()).not.toHaveText('6日後');
}
