import type { Page } from 'playwright/test';
import { expect } from './site.ts';

/** What the card that is shown asks. */
export async function question(page: Page): Promise<string> {
  await expect(page.locator('.front')).toBeVisible();
  return page.locator('.front').innerText();
}

/** Turns the card and grades it, with the keyboard. */
export async function answer(page: Page, grade: '1' | '2' | '3' | '4'): Promise<void> {
  await expect(page.getByRole('button', { name: '答えを見る' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: '答え具合' })).toBeVisible();
  await page.keyboard.press(grade);
}
