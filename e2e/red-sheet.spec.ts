import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const path = pagesWith('main .supplement mark.term a')[0] ?? './';
const shown = 'rgba(0, 0, 0, 0)';

test('the red sheet hides every word and moves nothing; a press opens a word for good; paper gets no masked word', async ({
  page,
}) => {
  await page.goto(path);
  const before = await boxes(page);
  const sheet = page.getByRole('checkbox', { name: '赤シート' });
  await sheet.check();
  expect(await boxes(page)).toEqual(before);
  expect(await visibleTerms(page)).toBe(0);
  await expect(page.getByRole('status').getByText(/語を隠しました/u)).toBeAttached();

  await test.step('a press opens, another hides, even under the pointer', async () => {
    const word = page.locator('main .term').first();
    const button = page.getByRole('button', { name: /^隠した語/u });
    await expect(button.first()).toBeAttached();
    const hidden = await button.count();
    await word.click();
    await expect(button).toHaveCount(hidden - 1);
    await expect(word).not.toHaveCSS('color', shown);
    await word.click();
    await expect(button).toHaveCount(hidden);
    await expect(word).toHaveCSS('color', shown);
  });
  await test.step('paper', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await visibleTerms(page)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
  });
  await sheet.uncheck();
  expect(await visibleTerms(page)).toBe(before.length);
});

test('s puts the sheet on, Tab lifts it from a word, Enter keeps the word open', async ({
  page,
}) => {
  await page.goto(path);
  await page.keyboard.press('s');
  await expect(page.getByRole('checkbox', { name: '赤シート' })).toBeChecked();
  const word = page.getByRole('button', { name: /^隠した語/u }).first();
  await word.focus();
  const focused = page.locator('.term:focus');
  await expect(focused).not.toHaveCSS('color', shown);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(page.locator('.term[tabindex]')).toHaveCount(0);
});

test('whoever pressed the checkbox goes on with single keys', async ({ page }) => {
  await page.goto(path);
  const sheet = page.getByRole('checkbox', { name: '赤シート' });
  await sheet.click();
  await expect(sheet).toBeFocused();
  await page.keyboard.press('s');
  await expect(sheet).not.toBeChecked();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
});

test('the first key of all may be a single key on the checkbox', async ({ page }) => {
  await page.goto(path);
  const sheet = page.getByRole('checkbox', { name: '赤シート' });
  await sheet.evaluate((box) =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true })),
  );
  await expect(sheet).toBeChecked();
});

test(
  'the sheet is remembered, and no word shows before it is on again',
  { tag: '@root' },
  async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('s');
    await expect(page.getByRole('checkbox', { name: '赤シート' })).toBeChecked();
    // Said when it is remembered.
    await expect(page.getByRole('status').filter({ hasText: /語を隠しました/u })).toBeAttached();
    await page.reload({ waitUntil: 'commit' });
    await expect(page.getByRole('checkbox', { name: '赤シート' })).toBeChecked();
    expect(await visibleTerms(page)).toBe(0);
  },
);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the checkbox hides the words and the focus lifts the sheet', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('checkbox', { name: '赤シート' }).check();
    const word = page.locator('main .term').first();
    await expect(word).toHaveCSS('color', shown);
    await word.focus();
    await expect(word).not.toHaveCSS('color', shown);
  });
});

function boxes(page: Page) {
  return page
    .locator('main .term')
    .evaluateAll((terms) => terms.map((term) => term.getBoundingClientRect().toJSON() as DOMRect));
}

/** How many words can be read. */
function visibleTerms(page: Page): Promise<number> {
  return page
    .locator('main .term')
    .evaluateAll(
      (terms) => terms.filter((term) => getComputedStyle(term).color !== 'rgba(0, 0, 0, 0)').length,
    );
}
