import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

test(
  'the page follows the system until the reader chooses, and the choice lasts on other pages and visits',
  { tag: '@root' },
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(topic);
    expect(await isDark(page), 'light system').toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark(page), 'the system turned dark').toBe(true);

    await choose(page, '明るい');
    await page.reload();
    expect(await isDark(page), 'light was chosen on a dark system').toBe(false);
    await choose(page, '暗い');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./');
    expect(await isDark(page), 'dark was chosen on a light system').toBe(true);
    await expect(themeButton(page)).toHaveAccessibleName('表示：暗い');
    await choose(page, '自動');
    await page.reload();
    expect(await isDark(page), 'automatic follows the system again').toBe(false);
  },
);

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
  await page.waitForFunction(
    () => (globalThis as unknown as { frames: string[] }).frames.length > 5,
  );
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
    const sum = (rgb: string) =>
      (rgb.match(/[\d.]+/gu) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
    return sum(backgroundColor) < sum(color);
  });
}
