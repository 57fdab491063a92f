import { labels } from '../src/search/ui/labels.ts';
import { field, list, openDialog, openSearchPage } from './search-field.ts';
import { common } from './searched-pages.ts';
import { expect, test } from './site.ts';

test('opens by link, by / and by Ctrl K, closes by Escape and gives the focus back', async ({
  page,
}) => {
  await page.goto('./');
  const link = page.locator('[data-search-open]').first();
  for (const open of [
    () => link.click(),
    () => page.keyboard.press('/'),
    () => page.keyboard.press('Control+k'),
  ]) {
    await link.focus();
    await open();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.search')).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test('on the search page / goes to its own field', async ({ page }) => {
  await openSearchPage(page, common);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(page.locator('dialog.search')).toHaveCount(0);
});

test('what was typed before the script came is searched for', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('zukai-search input').pressSequentially(common);
  await expect(list(page)).toHaveAttribute('data-for', common);
});

test('a / typed into a field is a character', async ({ page }) => {
  await openSearchPage(page, '');
  await field(page).press('/');
  await expect(field(page)).toHaveValue('/');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('a composition is not searched for and its Enter opens nothing', async ({ page }) => {
  await openDialog(page, common);
  const address = page.url();
  const answered = await list(page).evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(element.getAttribute('data-for') ?? '')).observe(element, {
      attributeFilter: ['data-for'],
    });
    return seen;
  });
  await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    input.value = 'かそ';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    const enter = new KeyboardEvent('keydown', {
      key: 'Enter',
      keyCode: 229,
      bubbles: true,
      cancelable: true,
      isComposing: true,
    });
    if (input.dispatchEvent(enter)) input.form?.requestSubmit();
    input.value = '仮想';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(list(page)).toHaveAttribute('data-for', '仮想');
  expect((await answered.jsonValue()).filter(Boolean)).toEqual(['仮想']);
  expect(page.url()).toBe(address);
});

test('the search keeps its query and its results, opened again or come back to', async ({
  page,
}) => {
  await openDialog(page, common);
  await page.getByRole('radio', { name: labels.anyKind }).press('ArrowRight');
  const shown = page.locator('dialog.search [role=status]');
  await expect(shown).not.toHaveText('');
  const first = page.locator('dialog.search a[data-page]').first();
  await expect(first).toBeVisible();
  const isThere = async () => {
    await expect(field(page)).toHaveValue(common);
    await expect(shown).toHaveText(found);
    await expect(first).toHaveAttribute('data-page', hit);
    await expect(page.locator('[name=kind]:checked')).toHaveValue('text');
  };
  await expect(page.locator('[name=kind]:checked')).toHaveValue('text');
  const [found, hit] = [await shown.innerText(), (await first.getAttribute('data-page')) ?? ''];
  await field(page).press('Escape');
  await page.keyboard.press('/');
  await isThere();
  const home = page.url();
  await first.click();
  await page.waitForURL((url) => url.href !== home);
  await page.goBack();
  await isThere();
  await field(page).press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});
