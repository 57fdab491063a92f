import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

test('typing lists the pages that have the words, with the words marked, and Enter opens the first', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('カプセル化');
  const results = page.getByRole('dialog').getByRole('list', { name: '検索結果' });
  await expect(results.locator('mark').first()).toHaveText('カプセル化');
  const first = results.getByRole('link').first();
  const title = await first.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});

test('the arrow keys walk from the field through the results and back', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('iSCSI');
  const links = page.getByRole('list', { name: '検索結果' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('the address of a search can be shared', async ({ page }) => {
  await page.goto('./search/?q=FCIP');
  await expect(field(page)).toHaveValue('FCIP');
  await expect(page.getByRole('list', { name: '検索結果' }).getByRole('link', { name: /FCIP/u }).first()).toBeVisible();
  await field(page).fill('RAID');
  await expect(page).toHaveURL(/q=RAID/u);
});

test('what an input method is still composing is not searched for, and its Enter opens nothing', async ({ page }) => {
  await openSearch(page);
  const address = page.url();
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'かそう', selectionStart: 3, selectionEnd: 3 });
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(field(page)).toHaveValue('かそう');
  await expect(page.getByRole('dialog').getByRole('status')).toBeEmpty();
  expect(page.url()).toBe(address);
  await keys.send('Input.insertText', { text: '仮想' });
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('見つかりました');
});

test('when nothing is found it says so and leads to the glossary', async ({ page }) => {
  await openSearch(page);
  await page.keyboard.type('ずんだもち');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('「ずんだもち」は見つかりませんでした');
  await expect(page.getByRole('dialog').getByRole('link', { name: /用語集/u })).toBeVisible();
});

async function openSearch(page: Page): Promise<void> {
  await page.goto('./');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

function field(page: Page) {
  return page.getByRole('searchbox');
}
