import { kindLabels, labels } from '../src/search/ui/labels.ts';
import { field, openSearchPage } from './search-field.ts';
import { common, name, pages } from './searched-pages.ts';
import { expect, test } from './site.ts';

test('narrows to a kind and back, with numbers of sections that add up', async ({ page }) => {
  await openSearchPage(page, common);
  const all = await page.locator('a[data-page]').count();
  const options = await page
    .getByRole('combobox', { name: labels.section })
    .getByRole('option')
    .allTextContents();
  const [sum, ...parts] = options.map((option) => Number(/（(\d+)）$/u.exec(option)?.[1]));
  expect(parts.reduce((a, b) => a + b, 0)).toBe(sum);
  await page.locator('label', { hasText: '用語' }).click();
  await expect(page.locator('a[data-page]')).toHaveCount(1);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('term');
  await page.locator('label', { hasText: labels.anyKind }).click();
  await expect(page.locator('a[data-page]')).toHaveCount(all);
});

test('whoever narrows the results with the keyboard keeps the place', async ({ page }) => {
  await openSearchPage(page, common);
  const kinds = page.getByRole('group', { name: labels.kind });
  await kinds.getByRole('radio', { name: labels.anyKind }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(kinds.getByRole('radio', { checked: true })).toBeFocused();
  await expect(page).toHaveURL(/[?&]kind=/u);
  const section = page.getByRole('combobox', { name: labels.section });
  await section.focus();
  await section.press('ArrowDown');
  await expect(page).toHaveURL(/[?&]in=/u);
  await expect(section).toBeFocused();
});

test('whoever widens the results again goes on at the first', async ({ page }) => {
  await openSearchPage(page, name);
  await page.getByRole('radio', { name: kindLabels.term }).check();
  await expect(page).toHaveURL(/[?&]kind=term/u);
  await field(page).fill('正誤表');
  await page.getByRole('button', { name: labels.clearFilters }).press('Enter');
  await expect(page.locator('a[data-page]').first()).toBeFocused();
});

test('an address names a section by its id, whatever its place among the sections', async ({
  page,
}) => {
  const { key } = pages.find(({ kind }) => kind === 'section')!;
  await page.goto(`./search/?${new URLSearchParams({ q: common, in: key })}`);
  const section = page.getByRole('combobox', { name: labels.section });
  await expect(section).toHaveValue(key);
  await section.selectOption('');
  await expect(page).not.toHaveURL(/[?&]in=/u);
  await section.selectOption(key);
  await expect(page).toHaveURL((url) => url.searchParams.get('in') === key);
});

test('an address with a section that there is not asks for all sections', async ({ page }) => {
  await openSearchPage(page, common);
  const all = await page.locator('zukai-search').getByRole('status').innerText();
  for (const unknown of ['2', '08-gone/storage']) {
    await page.goto(`./search/?q=${encodeURIComponent(common)}&in=${encodeURIComponent(unknown)}`);
    await expect(page.locator('zukai-search').getByRole('status')).toHaveText(all);
    await expect(page.getByRole('combobox', { name: labels.section })).toHaveValue('');
    await expect(page).not.toHaveURL(/[?&]in=/u);
  }
});
