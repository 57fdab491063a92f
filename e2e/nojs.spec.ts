import { built, documentOf } from './dist.ts';
import { expect, pages, pagesWith, test } from './site.ts';

test.use({ javaScriptEnabled: false });

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';

/** What is folded away, or there only for scripts or the cloze. */
const apart = 'details *, .js-only, .js-only *, .only-cloze *, noscript *';

/**
 * One page of each kind; that no text waits for a script is read from all of them in
 * readable.test.ts.
 */
const kinds = new Map(pages.map((path) => {
  const article = documentOf(built, path.slice('./'.length))('main article');
  return [article.attr('data-kind') ?? article.attr('class') ?? path, path];
}));

test('the style sheet hides no text where no script runs', async ({ page }) => {
  expect(kinds.size).toBeGreaterThan(10);
  for (const path of kinds.values()) {
    await page.goto(path);
    const texts = page
      .locator('main')
      .locator('p, li, h2, h3, svg[role=img]')
      .and(page.locator(`:not(${apart})`));
    const hidden = (all: Element[]) =>
      all
        .filter((text) => !text.checkVisibility({ visibilityProperty: true }))
        .map(({ textContent }) => textContent);
    await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    expect.soft(await texts.evaluateAll(hidden), path).toEqual([]);
    await expect.soft(page.getByRole('button', { name: /^表示：|を拡大$/u }), path).toHaveCount(0);
  }
});

test('the chapter menu and the contents unfold on a phone and lead on; on a wide window the menu lies open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(topic);
  const menu = page.getByRole('navigation', { name: '章の目次' });
  const contents = page.getByRole('navigation', { name: 'このページの内容' });

  await test.step('contents', async () => {
    await contents.getByText('このページの内容').click();
    await contents.getByRole('link').last().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
  await test.step('chapter menu', async () => {
    const link = menu.getByRole('link').first();
    await expect(link).toBeHidden();
    await menu.getByText('章の目次').click();
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.locator('article')).toHaveAttribute('data-kind', 'chapter');
  });
  await test.step('wide window', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(topic);
    await expect(menu.getByRole('link').first()).toBeVisible();
  });
});

test(
  'search is a link to a page that says what to use instead',
  { tag: '@root' },
  async ({ page }) => {
    await page.goto(topic);
    await page.getByRole('banner').getByRole('link', { name: /^検索/u }).click();
    await expect(page.getByRole('main')).toContainText('JavaScript', { useInnerText: true });
    await expect(page.getByRole('main').getByRole('link', { name: /用語集/u })).toBeVisible();
  },
);

test('the mark of a correction leads to its entry', async ({ page }) => {
  await page.goto(pagesWith('.fix-mark')[0] ?? topic);
  await page.getByRole('link', { name: /^訂正（/u }).first().click();
  await expect(page.locator('li:target')).toBeInViewport();
});
