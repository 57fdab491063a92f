import type { Page } from 'playwright/test';
import { built, documentOf } from './dist.ts';
import { field, list } from './search-field.ts';
import { expect, pagesWith, test } from './site.ts';

/*
 * What a reader does before the scripts are there: nothing of it is lost in the search, and nothing
 * does what was not meant.
 */

const topic = pagesWith('article[data-kind=topic] .quiz form')[0] ?? './';
const core = documentOf(built, topic.slice(2))('script[type=module]').attr('src') ?? '';
const isCore = ({ pathname }: URL) => pathname === core;
const isOther = ({ pathname }: URL) => pathname.endsWith('.js') && pathname !== core;

test('a page asks for itself and one script until its reader acts', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(topic);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !url.endsWith('favicon.svg'))).toEqual([
    page.url(),
    new URL(core, page.url()).href,
  ]);
});

test('what has arrived of a page stays where it is when the rest arrives', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(pagesWith('.chapter-map')[0] ?? './');
  const title = page.locator('header.title');
  const whole = await title.boundingBox();
  await page.evaluate(() => document.querySelector('.chapter-map')?.remove());
  expect(await title.boundingBox()).toEqual(whole);
  // Links in the bar stand at its end: they show when all are there.
  const bar = page.getByRole('banner').getByRole('link');
  await expect(bar.first()).toBeVisible();
  await page.evaluate(() => {
    while (document.querySelector('.bar + *')) document.querySelector('.bar + *')?.remove();
  });
  await expect(bar).toHaveCount(0);
});

for (const [part, files] of [
  ['the script of every page', isCore],
  ['the script of the search', isOther],
] as const) {
  test(`what is typed after / before ${part} is there is searched for, and none of it is a command`, async ({
    page,
  }) => {
    const arrive = await holdBack(page, files);
    await page.goto(topic, { waitUntil: 'commit' });
    await expect(page.locator('footer')).toBeAttached();
    if (files === isOther) await page.waitForLoadState('load');
    await page.keyboard.type('/net');
    if (files === isOther) await expect(field(page)).toHaveValue('net');
    arrive();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('work');
    await expect(list(page)).toHaveAttribute('data-for', 'network');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '表示：自動' })).toBeVisible();
  });
}

test('a press before the script is there leads nowhere, and works when it is', async ({ page }) => {
  const arrive = await holdBack(page, isCore);
  await page.goto(topic, { waitUntil: 'commit' });
  const address = page.url();
  const judge = page.locator('.quiz form').first();
  await judge.getByRole('textbox').fill('？');
  await judge.getByRole('button', { name: '判定' }).click();
  await page.getByRole('button', { name: '表示：自動' }).click();
  arrive();
  await page.waitForLoadState('load');
  expect(page.url()).toBe(address);
  await expect(page.getByRole('button', { name: '表示：自動' })).toBeVisible();
  await judge.getByRole('button', { name: '判定' }).click();
  await expect(page.locator('.questions').getByText('× 不正解')).toBeVisible();
});

/** Keeps some scripts on their way until the answer is called. */
async function holdBack(page: Page, files: (url: URL) => boolean): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
