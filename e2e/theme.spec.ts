import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

test('without a choice the page follows the system, also while it is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(topic);
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});

test('the choice is remembered on the next page and on the next visit', { tag: '@root' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(topic);
  await choose(page, '暗い');
  expect(await isDark(page)).toBe(true);
  await page.goto('./');
  expect(await isDark(page)).toBe(true);
  await expect(themeButton(page)).toHaveAccessibleName('表示：暗い');
});

test('light stays light on a dark system, and automatic follows the system again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(topic);
  await choose(page, '明るい');
  await page.reload();
  expect(await isDark(page)).toBe(false);
  await choose(page, '自動');
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test('the chosen theme is there from the first frame', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(topic);
  await choose(page, '暗い');
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(globalThis, { frames });
    const look = () => {
      if (document.body) frames.push(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.reload();
  await page.waitForFunction(() => (globalThis as unknown as { frames: string[] }).frames.length > 5);
  const colours = await page.evaluate(() => (globalThis as unknown as { frames: string[] }).frames);
  expect(new Set(colours).size, String(colours)).toBe(1);
  expect(await isDark(page)).toBe(true);
});

function themeButton(page: Page) {
  return page.getByRole('button', { name: /^表示：/u });
}

/** Presses the button until it says the theme. */
async function choose(page: Page, theme: string): Promise<void> {
  const button = themeButton(page);
  for (;;) {
    const name = await button.ariaSnapshot();
    if (name.includes(`表示：${theme}`)) return;
    await button.click();
    await expect.poll(() => button.ariaSnapshot()).not.toBe(name);
  }
}

/** Whether the paper of the page is darker than its ink. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    const sum = (rgb: string) => (rgb.match(/[\d.]+/gu) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
    return sum(backgroundColor) < sum(color);
  });
}
