import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('article[data-kind=topic]')[0] ?? './';
const copy = 'このページをMarkdownでコピー';

test('a page is copied as Markdown', { tag: '@root' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(topic);
  await page.mouse.move(5, 5);
  await page.getByRole('button', { name: copy }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Markdownでコピーしました' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toBe(
    readFileSync(join(built.folder, topic, 'index.md'), 'utf8'),
  );
});

test('where copying is not allowed, the page says what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(topic);
  await page.mouse.move(5, 5);
  await page.getByRole('button', { name: copy }).click();
  await expect(page.getByRole('status').filter({ hasText: 'コピーできませんでした' })).toBeVisible();
});

test('the button for copying moves nothing', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(topic);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.mouse.move(5, 5);
    await expect(page.getByRole('button', { name: copy })).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  }
});

test('under a finger the button answers 44 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(topic);
  await page.touchscreen.tap(5, 300);
  const button = page.getByRole('button', { name: copy });
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  for (const dy of [-21, 21]) {
    const answers = await page.evaluate(
      ([left = 0, top = 0]) => document.elementFromPoint(left, top)?.localName,
      [x + width / 2, y + height / 2 + dy],
    );
    expect(answers).toBe('button');
  }
  await context.close();
});
