import { expect, pages, pagesWith, test } from './site.ts';

test.use({ javaScriptEnabled: false });

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

for (const path of pages) {
  test(`${path} can be read without script`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const texts = page.locator('main').locator('p, li, h2, h3, svg[role=img]').and(page.locator(':not(details *, .js-only, .js-only *, .only-cloze *, noscript *)'));
    const hidden = (all: Element[]) => all.filter((text) => !text.checkVisibility({ visibilityProperty: true })).map(({ textContent }) => textContent);
    expect(await texts.evaluateAll(hidden)).toEqual([]);
    await expect(page.getByRole('button', { name: /^表示：|を拡大$/u })).toHaveCount(0);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the chapter menu unfolds and leads to another page', async ({ page }) => {
    await page.goto(topic);
    const menu = page.getByRole('navigation', { name: '章の目次' });
    const link = menu.getByRole('link').first();
    await expect(link).toBeHidden();
    await menu.getByText('章の目次').click();
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.locator('article')).toHaveAttribute('data-kind', 'chapter');
  });

  test('the contents of a page unfold and lead to its headings', async ({ page }) => {
    await page.goto(pagesWith('nav.contents')[0] ?? topic);
    const menu = page.getByRole('navigation', { name: 'このページの内容' });
    const link = menu.getByRole('link').last();
    await menu.getByText('このページの内容').click();
    await link.click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('on a wide window the chapter menu lies open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(topic);
  await expect(page.getByRole('navigation', { name: '章の目次' }).getByRole('link').first()).toBeVisible();
});

test('search is a link to a page that says what to use instead', { tag: '@root' }, async ({ page }) => {
  await page.goto(topic);
  await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
  await expect(page.getByRole('main')).toContainText('JavaScript', { useInnerText: true });
  await expect(page.getByRole('main').getByRole('link', { name: /用語集/u })).toBeVisible();
});

for (const path of pagesWith('.fix-mark').slice(0, 1)) {
  test(`the mark of a correction on ${path} leads to its entry`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('link', { name: /^訂正（/u }).first().click();
    await expect(page.locator('li:target')).toBeInViewport();
  });
}
