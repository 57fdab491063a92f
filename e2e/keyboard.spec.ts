import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

test('the first Tab offers to skip to the text; ? lists the keys; / and Ctrl+K open the search; Escape leads back', async ({
  page,
}) => {
  await page.goto(topic);
  await test.step('skip', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '本文へ移動' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
  await test.step('list of keys', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'キー操作' });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
  });
  for (const key of ['/', 'Control+k']) {
    await test.step(key, async () => {
      const start = page.getByRole('link', { name: /^検索/u }).first();
      await start.focus();
      await page.keyboard.press(key);
      const field = page
        .getByRole('dialog')
        .getByRole('searchbox')
        .or(page.getByRole('dialog').getByRole('combobox'));
      await expect(field).toBeFocused();
      await page.keyboard.type('?t]');
      await expect(field).toHaveValue('?t]');
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await field.fill('');
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();
      await expect(start).toBeFocused();
    });
  }
});

test('Tab walks through the page in reading order, and every stop can be seen', async ({
  page,
}) => {
  await page.goto(topic);
  const stops: number[] = [];
  const unseen: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.position === -1 || stops.includes(stop.position)) break;
    // A note opened by its mark comes after the mark, wherever it stands in the document.
    if (stop.inNote) continue;
    stops.push(stop.position);
    if (!stop.seen) unseen.push(stop.name);
  }
  expect(unseen).toEqual([]);
  expect(stops.length).toBeGreaterThan(10);
  expect(stops).toEqual(stops.toSorted((a, b) => a - b));
});

test('] and [ turn the page', { tag: '@root' }, async ({ page }) => {
  await page.goto(pagesWith('link[rel=next]')[0] ?? topic);
  const title = await page.title();
  await page.keyboard.press(']');
  await expect(page).not.toHaveTitle(title);
  await page.keyboard.press('[');
  await expect(page).toHaveTitle(title);
});

test('keys of one letter can be switched off, and stay off', async ({ page }) => {
  await page.goto(topic);
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /1文字のキー/u }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: '表示：自動' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

interface Stop {
  /** Place in the document; -1 when nothing has the focus. */
  position: number;
  name: string;
  seen: boolean;
  inNote: boolean;
}

function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { position: -1, name: '', seen: false, inNote: false };
    }
    const { top, bottom, width } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const covered = bottom <= header && !element.closest('header') && !element.matches('.skip');
    return {
      position: [...document.querySelectorAll('*')].indexOf(element),
      name: `${element.localName}「${element.innerText.trim().slice(0, 20)}」`,
      inNote: element.closest('[popover]') !== null,
      seen:
        width > 0 &&
        bottom > 0 &&
        top < innerHeight &&
        !covered &&
        (outlineStyle !== 'none' || boxShadow !== 'none'),
    };
  });
}
