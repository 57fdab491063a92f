import type { Locator, Page } from 'playwright/test';
import { expect, pagesWith, test } from './site.ts';
import { violations } from './violations.ts';

const map = pagesWith('.chapter-map')[0] ?? './';

test('chapter page and home page lead to the map', { tag: '@root' }, async ({ page }) => {
  for (const from of [pagesWith('article[data-kind=chapter]')[0] ?? './', './']) {
    await page.goto(from);
    await page.getByRole('main').getByRole('link', { name: /マインドマップ/u }).click();
    await expect(page.getByRole('heading', { level: 1, name: /マインドマップ$/u })).toBeVisible();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the tree folds and unfolds, and its items are links', async ({ page }) => {
    await page.goto(map);
    const item = page.getByRole('link', { name: 'メリット', exact: true });
    await expect(item).toBeHidden();
    await page.locator('summary[aria-label*="「仮想化機構」"]').click();
    await expect(item).toBeVisible();
    await item.click();
    await expect(page.locator(':target')).toContainText('メリット');
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('the drawing takes the window beside the tree', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await page.goto(map);
  const drawing = await page.locator('.chapter-map .scroll').boundingBox();
  expect(drawing?.width).toBeGreaterThan(1300);
  expect(drawing?.height).toBeGreaterThan(800);
});

test('growing into a tree moves nothing', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(map);
    const before = await positions(page);
    await grownTree(page);
    expect(await positions(page), `${width} px`).toEqual(before);
  }
});

test('the tree is used with the keyboard: arrows, Home, End, letters, asterisk, Enter', async ({
  page,
}) => {
  await page.goto(map);
  const items = (await grownTree(page)).getByRole('treeitem');
  const item = (name: string) => items.filter({ hasText: new RegExp(`^${name}$`, 'u') }).first();
  await page.getByRole('button', { name: 'すべて閉じる' }).focus();
  await page.keyboard.press('Tab');
  await expect(items.first()).toBeFocused();
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');

  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(item('とは')).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(item('仮想化機構')).toBeFocused();
  await expect(item('メリット')).toHaveCount(0);
  await press(page, 'ArrowRight');
  await expect(item('仮想化機構')).toHaveAttribute('aria-expanded', 'true');
  await expect(item('仮想化機構')).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(item('メリット')).toBeFocused();
  await press(page, '*');
  await expect(item('デメリット')).toHaveAttribute('aria-expanded', 'true');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(item('仮想化機構')).toHaveAttribute('aria-expanded', 'false');
  await expect(item('仮想化機構')).toBeFocused();

  await press(page, 'End');
  await expect(items.last()).toBeFocused();
  await press(page, 'Home');
  await expect(items.first()).toBeFocused();
  await press(page, 's');
  await expect(items.filter({ hasText: /^SAN：/u })).toBeFocused();
  await expect(page.locator('.chapter-map .shown')).toHaveText(/^SAN：/u);
  await expect(page.locator('.chapter-map .shown')).toBeInViewport();

  // One stop of the tab key, which comes back to where it left.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('group', { name: '章全体の図' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(items.filter({ hasText: /^SAN：/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^SAN/u })).toBeVisible();
});

test(
  'with the mouse, the sign folds, and two buttons fold all',
  { tag: '@root' },
  async ({ page }) => {
    await page.goto(map);
    const items = (await grownTree(page)).getByRole('treeitem');
    await page.getByRole('button', { name: 'すべて開く' }).click();
    await expect(items).toHaveCount(179);
    await page.getByRole('button', { name: 'すべて閉じる' }).click();
    await expect(items).toHaveCount(4);
    await page.locator('.fold').nth(1).click();
    await expect(items.nth(1)).toHaveAttribute('aria-expanded', 'true');
    await page.locator('.fold').nth(1).click();
    await expect(items).toHaveCount(4);
    await page.locator('.chapter-map a', { hasText: 'とは' }).first().click();
    await expect(page.locator(':target')).toContainText('とは');
  },
);

test('what the mouse folds becomes the stop of the tab key, where it hides the one there was', async ({
  page,
}) => {
  await page.goto(map);
  const items = (await grownTree(page)).getByRole('treeitem');
  const branch = items.filter({ hasText: /^仮想化機構$/u });
  await branch.focus();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(items.filter({ hasText: /^メリット$/u }).first()).toBeFocused();
  await page
    .locator('li', { has: page.locator('> a', { hasText: /^仮想化機構$/u }) })
    .last()
    .locator('> .fold')
    .click();
  await page.getByRole('button', { name: 'すべて閉じる' }).focus();
  await page.keyboard.press('Tab');
  await expect(branch).toBeFocused();
});

test('on a phone, dark, the tree unfolds under a finger, and the drawing scrolls in its box', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(map);
  await page.getByRole('heading', { level: 1 }).tap();
  const items = (await growing(page)).getByRole('treeitem');
  const sign = page
    .locator('li', { has: page.locator('> a', { hasText: /^クラウド$/u }) })
    .last()
    .locator('> .fold');
  const box = await sign.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await sign.tap();
  await expect(items.filter({ hasText: 'サービス形態' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const scroll = page.getByRole('group', { name: '章全体の図' });
  expect(await scroll.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(
    await scroll
      .locator('text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill),
  ).not.toBe('rgb(0, 0, 0)');
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('the drawing is dragged, zoomed, fitted into its box and shown on the whole screen', async ({
  page,
}) => {
  await page.goto(map);
  await grownTree(page);
  const box = page.getByRole('group', { name: '章全体の図' });
  const scrolled = () => box.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  const width = () =>
    box
      .locator('svg')
      .first()
      .evaluate((svg) => Math.round(svg.getBoundingClientRect().width));
  const address = page.url();
  const drawn = await width();
  await box.scrollIntoViewIfNeeded();
  const node = await box.locator('a').first().boundingBox();
  await page.mouse.move((node?.x ?? 0) + 10, (node?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((node?.x ?? 0) - 50, (node?.y ?? 0) + 10, { steps: 3 });
  await page.mouse.up();
  expect(await scrolled()).toEqual([60, 0]);
  expect(page.url()).toBe(address);

  await page.getByRole('button', { name: '拡大', exact: true }).click();
  expect(await width()).toBe(Math.round(drawn * 1.25));
  await box.focus();
  await page.keyboard.press('0');
  const hidden = () =>
    box.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ]);
  expect(await hidden()).toEqual([0, 0]);
  const fitted = await width();
  await page.getByRole('button', { name: '画面いっぱいに表示' }).click();
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement?.className))
    .toContain('chapter-map');
  await page.getByRole('button', { name: '全体を表示' }).click();
  expect(await width()).toBeGreaterThan(fitted);
});

test('in the drawing no label is cut or leaves its box, and no two boxes overlap, on screen and on paper', async ({
  page,
}) => {
  await page.goto(map);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const boxes = await page.locator('.chapter-map a').evaluateAll((links) =>
      links.map((link) => {
        const sides = (element: Element | null) => {
          const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
          return { left, top, right, bottom };
        };
        return {
          name: link.textContent ?? '',
          box: sides(link.querySelector('rect')),
          text: sides(link.querySelector('text')),
        };
      }),
    );
    expect(boxes.length).toBe(179);
    // A line of text is a little higher than its letters.
    const isOut = ({ box, text }: (typeof boxes)[number]) =>
      text.left < box.left - 0.5 ||
      text.right > box.right + 0.5 ||
      text.top < box.top - 4 ||
      text.bottom > box.bottom + 4;
    expect(
      boxes.filter(isOut).map(({ name }) => name),
      media,
    ).toEqual([]);
    const overlaps = boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        )
        .map((other) => `${name} / ${other.name}`),
    );
    expect(overlaps, media).toEqual([]);
  }
});

test('the map prints on one landscape sheet of A3, light, and fills it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(map);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  );
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
  const [, width = 0, height = 0] =
    /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf) ?? [];
  // In points of 1/72 inch: 420 × 297 mm.
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);

  // The sheet less its margins, in CSS pixels (406 × 283 mm).
  await page.setViewportSize({ width: 1534, height: 1069 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const hidden of ['banner', 'contentinfo', 'tree', 'button'] as const)
    await expect(page.getByRole(hidden)).toHaveCount(0);
  const drawing = await page.locator('.chapter-map svg').boundingBox();
  expect(drawing).toMatchObject({ x: 0, y: 0 });
  expect((drawing?.width ?? 0) > 1400 || (drawing?.height ?? 0) > 1000).toBe(true);
  expect((drawing?.width ?? 0) <= 1535 && (drawing?.height ?? 0) <= 1069).toBe(true);
  expect(
    await page
      .locator('.chapter-map text')
      .last()
      .evaluate((text) => getComputedStyle(text).fill),
  ).toBe('rgb(29, 35, 39)');
});

/** The tree once it can be used with the keyboard: scripts load at the reader's first act. */
async function grownTree(page: Page): Promise<Locator> {
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  return growing(page);
}

async function growing(page: Page): Promise<Locator> {
  const root = page.getByRole('tree', { name: '項目の木' });
  await expect(root).toBeVisible();
  return root;
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Where everything on the page that is seen stands. */
function positions(page: Page): Promise<string[]> {
  return page.locator('main :is(h1, h2, p, a, figure)').evaluateAll((elements) =>
    elements.flatMap((element) => {
      if (!element.checkVisibility() || element.closest('svg')) return [];
      const { left, top, width, height } = element.getBoundingClientRect();
      return [
        `${element.textContent?.slice(0, 12)} ${[left, top + scrollY, width, height].map(Math.round).join(' ')}`,
      ];
    }),
  );
}
