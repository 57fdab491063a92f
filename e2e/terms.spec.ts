import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const page = pagesWith('[data-pop-term]')[0] ?? './';
const note = (on: Page) => on.locator('#pop');
const term = (on: Page) => on.locator('[data-pop-term]').first();

test(
  'the pointer on a term opens its note, which stays while the pointer is on it',
  { tag: '@root' },
  async ({ page: on }) => {
    await on.goto(page);
    await term(on).hover();
    await expect(note(on)).toBeVisible();
    await note(on).hover();
    await expect(note(on)).toBeVisible();
    await on.mouse.move(0, 0);
    await expect(note(on)).toBeHidden();
  },
);

test('with the keyboard the note opens with the focus, Escape closes it, and Tab goes on in the text', async ({
  page: on,
}) => {
  await on.goto(page);
  await term(on).focus();
  await on.keyboard.press('Shift+Tab');
  await on.keyboard.press('Tab');
  await expect(note(on)).toBeVisible();
  await expect(term(on)).toHaveAttribute('aria-describedby', 'pop');
  await on.keyboard.press('Escape');
  await expect(note(on)).toBeHidden();
  await expect(term(on)).toBeFocused();
  await on.keyboard.press('Tab');
  await expect(on.locator('main :focus')).toHaveCount(1);
});

test(
  'a press with the mouse follows the term to the glossary',
  { tag: '@root' },
  async ({ page: on }) => {
    await on.goto(page);
    await term(on).click();
    await expect(on.locator('.entry:target')).toBeInViewport();
  },
);

test.describe('with a host that fails', () => {
  // The browser reports the failed request; that is what is tried here.
  test.use({ nothingWrong: async ({}, use) => use() });

  test('notes that could not be had are asked for again with the next term', async ({
    page: on,
  }) => {
    await on.route(/glossary\.json/u, (route) => route.fulfill({ status: 503, body: '' }));
    await on.goto(page);
    await Promise.all([on.waitForResponse(/glossary\.json/u), term(on).hover()]);
    await on.unroute(/glossary\.json/u);
    await on.mouse.move(0, 0);
    await term(on).hover();
    await expect(note(on)).toBeVisible();
  });
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap opens the note, and its link leads to the glossary', async ({ page: on }) => {
    await on.goto(page);
    await term(on).tap();
    await expect(note(on)).toBeVisible();
    await note(on).getByRole('link').tap();
    await expect(on.locator('.entry:target')).toBeInViewport();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a plain link to the glossary', async ({ page: on }) => {
    await on.goto(page);
    await term(on).click();
    await expect(on.locator('.entry:target')).toBeInViewport();
  });
});
