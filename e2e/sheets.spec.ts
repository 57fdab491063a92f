import type { Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';

const sheet = pagesWith('[data-print~=cloze]')[0] ?? './';

test('the switches of a sheet change what is printed, and an address can set them', { tag: '@root' }, async ({ page }) => {
  await page.goto(`${sheet}?sheet=cloze&paper=b5`);
  await expect(page.getByRole('radio', { name: '穴うめ' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'b5');
  await expect(page.getByRole('heading', { name: '解答' })).toBeVisible();
  await page.getByRole('radio', { name: 'マーカー' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-sheet', 'marker');
  await expect(page.getByRole('heading', { name: '解答' })).toBeHidden();
});

test('only the inks of the chosen form are offered, and each form keeps its own', async ({ page }) => {
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

test('every blank has its answer in the key', async ({ page }) => {
  await page.goto(sheet);
  const numbers = await page.locator('.blank').evaluateAll((blanks) => blanks.map((blank) => Number(blank.getAttribute('data-n'))));
  const key = await page.locator('.answers li').evaluateAll((answers) => answers.map((answer) => Number(answer.getAttribute('data-n'))));
  expect(key).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('no block answers a blank of its own, and no title above it does', async ({ page }) => {
  for (const path of pagesWith('[data-print~=cloze]')) {
    await page.goto(`${path}?sheet=cloze`);
    expect(await answeredBlanks(page), path).toEqual([]);
  }
});

/** The blanks whose answer can be read, as a word of its own, in the block they stand in or in the title of their topic. */
function answeredBlanks(page: Page): Promise<string[]> {
  return page.locator('.blank').evaluateAll((blanks) =>
    blanks.flatMap((blank) => {
      const answer = blank.textContent;
      const block = blank.closest('li, p, tr, caption, figcaption, h2, h3, h4, h5, h6')?.cloneNode(true) as Element;
      // Words to learn that stay in sight are read with the rest; a list below has blocks of its own.
      for (const other of block.querySelectorAll('.blank, ul, ol, table, figure')) other.replaceWith('\n');
      const title = blank.closest('.topic')?.querySelector('.topic-title')?.textContent ?? '';
      const word = answer.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
      const letters = /^[\w/-]/u.test(answer) ? '[\\w/-]' : /^[ァ-ヶー]/u.test(answer) ? '[ァ-ヶー]' : '(?!)';
      const after = /[\w/-]$/u.test(answer) ? '[\\w/-]' : /[ァ-ヶー]$/u.test(answer) ? '[ァ-ヶー]' : '(?!)';
      return new RegExp(`(?<!${letters})${word}(?!${after})`, 'u').test(`${title}\n${block.textContent}`) ? [`${answer}: ${block.textContent}`] : [];
    }),
  );
}
