import { labels, problemLabels, stateLabels } from '../src/search/ui/labels.ts';
import { askSearchPage } from './ask-search-page.ts';
import { list, openSearchPage } from './search-field.ts';
import { expect, test } from './site.ts';

/** A word that stands in the text, in questions and in figures. */
const common = 'カプセル化';

/** Queries that need no message; the page must answer them and the next one. */
const harmless = [
  '<script>alert(1)</script>',
  '.*+?^${}()|[]\\',
  '\u{1f600}\u{1f468}\u200d\u{1f469}',
  '\ud800',
  '%00%ff',
  '"',
  '"仮想',
  '"" ""',
  'a'.repeat(150),
  '仮 '.repeat(40),
];
test('stays calm about whatever is typed', async ({ page }) => {
  await openSearchPage(page, '');
  for (const typed of harmless) {
    const [, after] = await page.evaluate(askSearchPage, [typed, common]);
    expect(after?.pages.length, typed).toBeGreaterThan(0);
    await expect(page.locator('zukai-search :is(script, [onerror])')).toHaveCount(0);
  }
});

const said: [typed: string, message: string][] = [
  ['あ'.repeat(10_000), stateLabels.long], ['！？', stateLabels.symbols], [' 　 ', ''], ['・', ''],
];
test('says what is wrong with a query that cannot be searched for', async ({ page }) => {
  await openSearchPage(page, '');
  for (const [typed, message] of said) {
    await page.evaluate(askSearchPage, [common, typed]);
    await expect(page.locator('zukai-search [role=status]')).toHaveText(message);
    await expect(page.locator('a[data-page]')).toHaveCount(0);
  }
});

test('what was found stays said while the excerpts are on their way', async ({ page }) => {
  let bring = () => {};
  const held = new Promise<void>((resolve) => (bring = resolve));
  await page.route(/text\.[0-9a-f]+\.gz/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(`./search/?q=${encodeURIComponent(common)}`);
  const status = page.locator('zukai-search [role=status]');
  await expect(status).toHaveText(/ページで見つかりました/u);
  await page.clock.runFor(5000);
  await expect(status).toHaveText(/ページで見つかりました/u);
  bring();
  await expect(list(page)).toHaveAttribute('data-for', common);
});

test.describe('with a network that fails', () => {
  // The browser reports each failed request; that is what is tried here.
  test.use({ nothingWrong: async ({}, use) => use() });

  /** CBOR: an array of three, a text and two empty arrays. */
  const anotherVersion = Buffer.from('pagefind_dcd\x83\x652.0.0\x80\x80', 'latin1');
  const failures: [
    what: string,
    files: RegExp,
    answer: { status: number; body: string | Buffer } | 'abort',
    message: string,
  ][] = [
    ['offline', /pagefind/u, 'abort', problemLabels.missing],
    ['missing a chunk', /pf_index/u, { status: 404, body: '' }, problemLabels.missing],
    ['damaged', /pf_index/u, { status: 200, body: '<html>' }, problemLabels.broken],
    ['no index', /pages\.json/u, { status: 200, body: '{}' }, problemLabels.broken],
    [
      'of another version',
      /pf_meta/u,
      { status: 200, body: anotherVersion },
      problemLabels.version,
    ],
  ];
  for (const [what, files, answer, message] of failures) {
    test(`says so when the index is ${what}, and the next try succeeds`, async ({ page }) => {
      await page.route(files, (route) =>
        answer === 'abort' ? route.abort() : route.fulfill(answer),
      );
      await page.goto(`./search/?q=${encodeURIComponent(common)}`);
      await expect(page.locator('zukai-search [role=status]')).toHaveText(message);
      await page.unroute(files);
      await page.getByRole('button', { name: labels.retry }).click();
      await expect(list(page)).toHaveAttribute('data-for', common);
    });
  }

  test('whoever tries again keeps the place while it fails, and goes on at the first result', async ({
    page,
  }) => {
    await page.route(/pagefind/u, (route) => route.abort());
    await page.goto(`./search/?q=${encodeURIComponent(common)}`);
    const retry = page.getByRole('button', { name: labels.retry });
    await expect(retry).toBeVisible();
    const failed = page.waitForEvent('requestfailed');
    await retry.press('Enter');
    await failed;
    await expect(retry).toBeFocused();
    await page.unroute(/pagefind/u);
    await retry.press('Enter');
    await expect(page.locator('a[data-page]').first()).toBeFocused();
  });

  test('a link still leads to the search page when the search cannot be loaded', async ({
    page,
  }) => {
    await page.route(/zukai-search/u, (route) => route.abort());
    await page.goto('./');
    await page.locator('[data-search-open]').first().click();
    await page.waitForURL(/\/search\/\?q=$/u);
  });

  test('a result without its excerpt is still a result', async ({ page }) => {
    await page.route(/text\.[0-9a-f]+\.gz/u, (route) => route.abort());
    await page.goto(`./search/?q=${encodeURIComponent(common)}`);
    await expect(list(page)).toHaveAttribute('data-for', common);
    await expect(page.locator('a[data-page]').first()).toBeVisible();
  });
});
