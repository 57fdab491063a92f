import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { built } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';

const sheet = pagesWith('[data-print~=cloze]')[0] ?? './';
const pdfs = built.files.filter((file) => file.endsWith('.pdf') && !file.includes('/cards/'));

test('the switches of a sheet change what is printed, and an address can set them', async ({ page }) => {
  await page.goto(`${sheet}?sheet=cloze&paper=b5`);
  await expect(page.getByRole('radio', { name: '穴うめ' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'b5');
  await expect(page.getByRole('heading', { name: '解答' })).toBeVisible();
  await page.getByRole('radio', { name: 'マーカー' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-sheet', 'marker');
  await expect(page.getByRole('heading', { name: '解答' })).toBeHidden();
});

test('every blank has its answer in the key', async ({ page }) => {
  await page.goto(sheet);
  const numbers = await page.locator('.blank').evaluateAll((blanks) => blanks.map((blank) => Number(blank.getAttribute('data-n'))));
  const key = await page.locator('.answers li').evaluateAll((answers) => answers.map((answer) => Number(answer.getAttribute('data-n'))));
  expect(key).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

for (const file of pdfs) {
  test(`${file} is a sound PDF`, async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(built.folder, file))), verbosity: 0 }).promise;
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info.Title).toContain(file.endsWith('-booklet.pdf') ? '章の冊子' : '要点シート');
    expect(info.Language).toBe('ja');
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    const outline = await pdf.getOutline();
    expect(outline?.length).toBeGreaterThan(0);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      if (number > 1 || !file.endsWith('-booklet.pdf')) expect(text).toContain(`${number} / ${pdf.numPages}`);
      expect(text).not.toMatch(/[\u2e80-\u2fdf]|本文へ移動|キー操作|https?:/u);
    }
  });
}
