import { expect, pagesWith, test } from './site.ts';

const sheet = pagesWith('[data-print~=cloze]')[0] ?? './';

test(
  'the switches of a sheet change what is printed, and an address can set them',
  { tag: '@root' },
  async ({ page }) => {
    await page.goto(`${sheet}?sheet=cloze&paper=b5`);
    await expect(page.getByRole('radio', { name: '穴うめ' })).toBeChecked();
    await expect(page.locator('html')).toHaveAttribute('data-paper', 'b5');
    await expect(page.getByRole('heading', { name: '解答' })).toBeVisible();
    await page.getByRole('radio', { name: 'マーカー' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-sheet', 'marker');
    await expect(page.getByRole('heading', { name: '解答' })).toBeHidden();
  },
);

test('only the inks of the chosen form are offered, and each form keeps its own', async ({
  page,
}) => {
  await page.goto(sheet);
  const number = page.getByRole('combobox', { name: '番号' });
  const offered = () => number.locator('option:enabled').allTextContents();
  expect((await offered()).at(-1)).toBe('10');
  await number.click();
  await number.selectOption('5');
  await expect(page.locator('html')).toHaveAttribute('data-ink', '5');
  await page.getByRole('radio', { name: 'マーカー' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-ink', '11');
  expect((await offered())[0]).toBe('11');
  await number.selectOption('12');
  await page.getByRole('radio', { name: '穴うめ' }).check();
  await expect(number).toBeHidden();
  await page.getByRole('radio', { name: '赤シート' }).check();
  await expect(number).toHaveValue('5');
  await page.goto(`${sheet}?sheet=marker`);
  await expect(number).toHaveValue('12');
});
