import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { readGlossary } from '../src/content/glossary.ts';
import { labels, say } from '../src/search/ui/labels.ts';
import { askSearchPage } from './ask-search-page.ts';
import { field, list, openDialog, openSearchPage } from './search-field.ts';
import { searchQueries } from './search-queries.ts';
import { common, name, pages, topic } from './searched-pages.ts';
import { expect, test } from './site.ts';

const glossary = readGlossary(
  readFileSync('content/glossary.yaml', 'utf8'),
  'content/glossary.yaml',
).value;

test('the page answers as the search does in Node, and marks what it found', async ({ page }) => {
  const all = searchQueries(pages, glossary);
  const queries = all.filter((_, i) => i % Math.ceil(all.length / 40) === 0);
  await openSearchPage(page, '');
  const answers = await page.evaluate(askSearchPage, queries.map(({ typed }) => typed));
  for (const [i, { typed, pages: truth }] of queries.entries()) {
    expect(answers[i]?.pages.toSorted(), typed).toEqual(truth.toSorted());
    expect(answers[i]?.unmarked, typed).toBe(0);
  }
});

test(
  'goes through the results by arrows and opens the first by Enter',
  { tag: '@root' },
  async ({ page }) => {
    await openDialog(page, name);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('a[data-page]').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${topic.key}/`));
  },
);

test('announces how many pages were found', async ({ page }) => {
  await openDialog(page, common);
  const count = await page.locator('a[data-page]').count();
  await expect(page.locator('zukai-search [role=status]')).toHaveText(say.found(count));
});

test(
  'marks what was found in the excerpts and on the page, until the marks are cleared',
  { tag: '@root' },
  async ({ page }) => {
    await openDialog(page, common);
    expect(new Set(await page.locator('.excerpt mark').allTextContents())).toEqual(
      new Set([common]),
    );
    await page.locator('.hit .sections a').first().click();
    await page.waitForURL(/[?&]mark=/u);
    const clear = page.getByRole('button', { name: labels.clearMarks });
    await expect(clear).toBeVisible();
    expect(await marksOn(page)).toContain(common);
    await clear.click();
    expect(await marksOn(page)).toEqual([]);
    expect(page.url()).not.toContain('mark=');
    await expect(page.getByRole('main')).toBeFocused();
  },
);

test('marks do not move the text', async ({ page }) => {
  const heights = await Promise.all(['', `?mark=${encodeURIComponent(name)}`].map(async (query) => {
    const other = await page.context().newPage();
    await other.goto(`./${topic.key}/${query}`);
    if (query) await other.locator('.mark-bar').waitFor();
    return other.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  }));
  expect(heights[0]).toBe(heights[1]);
});

test(
  'an address with a query shows its answer and keeps up with the field',
  { tag: '@root' },
  async ({ page }) => {
    await openSearchPage(page, common);
    await expect(page.locator('a[data-page]').first()).toBeVisible();
    await field(page).fill(name);
    await expect(list(page)).toHaveAttribute('data-for', name);
    expect(new URL(page.url()).searchParams.get('q')).toBe(name);
  },
);

test('another name of a term finds its page and says whose it is', async ({ page }) => {
  await openSearchPage(page, 'thin provisioning');
  await expect(page.locator('.hit').first()).toContainText('シン・プロビジョニング の');
});

test('nothing found offers near terms of the glossary', async ({ page }) => {
  await openSearchPage(page, 'ハイパーバイサ');
  await expect(page.locator('zukai-search [role=status]')).toHaveText(say.nothing('ハイパーバイサ'));
  await page.getByRole('link', { name: 'ハイパーバイザ', exact: true }).click();
  await page.waitForURL(/glossary\/#t-/u);
});

test('remembers what was searched for and forgets it', async ({ page }) => {
  await openSearchPage(page, '');
  await field(page).fill(common);
  await field(page).press('Enter');
  await field(page).fill('');
  await expect(page.getByRole('button', { name: common })).toBeVisible();
  await page.getByRole('button', { name: labels.forget }).click();
  await expect(page.getByRole('button', { name: common })).toHaveCount(0);
});

test('works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked');
      },
    }),
  );
  await openSearchPage(page, common);
  await field(page).press('Enter');
  await expect(page.locator('a[data-page]').first()).toBeVisible();
});

test('on a phone everything to press is large enough and nothing runs off the side', async ({
  browser,
  baseURL,
}) => {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'ja-JP',
    ...(baseURL && { baseURL }),
  });
  const page = await phone.newPage();
  await page.goto('./');
  await page.locator('[data-search-open]').first().tap();
  await field(page).fill(common);
  await expect(list(page)).toHaveAttribute('data-for', common);
  const small = await page
    .locator('dialog.search :is(a, button, label, select, input[type=search])')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) => element.checkVisibility() && element.getBoundingClientRect().height < 44,
        )
        .map((element) => element.outerHTML),
    );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await phone.close();
});

test('without script the page names the ways that remain', async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await plain.newPage();
  await page.goto('./search/');
  await page.locator('zukai-search').getByRole('link', { name: '用語集' }).click();
  await page.waitForURL(/glossary\/$/u);
  await plain.close();
});

test(
  'browsers can add the site as a search engine',
  { tag: '@root' },
  async ({ page, request }) => {
    await page.goto('./');
    const description = await request.get(
      (await page.locator('link[rel=search]').getAttribute('href'))!,
    );
    expect(await description.text()).toMatch(
      /template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/u,
    );
  },
);

/** The marked texts of the page. */
function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('zukai-search') ?? [])].map(String));
}

test('two terms written as one word are nowhere, and can be searched for apart', async ({
  page,
}) => {
  await openSearchPage(page, 'ストレージ仮想化');
  await expect(page.getByRole('status')).toContainText(say.nothing('ストレージ仮想化'));
  await page.getByRole('button', { name: say.apart('ストレージ 仮想化') }).click();
  await expect(list(page).locator('mark').first()).toBeVisible();
  await expect(field(page)).toHaveValue('ストレージ 仮想化');
});
