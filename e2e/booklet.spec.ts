import { expect, pagesWith, test } from './site.ts';

const chapter = pagesWith('article[data-kind=chapter]')[0] ?? './';

test(
  'the page of a chapter and the list of sheets lead to its booklet',
  { tag: '@root' },
  async ({ page }) => {
    for (const path of ['./sheets/', chapter]) {
      await page.goto(path);
      await page.getByRole('main').getByRole('link', { name: '章の冊子', exact: true }).click();
      await expect(page.getByRole('heading', { name: '目次' })).toBeVisible();
    }
  },
);
