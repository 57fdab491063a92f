import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { writeBackup } from '../src/study/cards/backup.ts';
import { cardsOf } from '../src/study/cards/cards-of.ts';
import type { Deck } from '../src/study/cards/note.ts';
import { afterAnswer } from '../src/study/cards/schedule.ts';
import { counted } from './counted-cards.ts';
import { built } from './dist.ts';
import { expect, test } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { answer, question } from './turn-card.ts';
import { violations } from './violations.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of cards says what it needs, and leads to paper and to the glossary', async ({
    page,
  }) => {
    await page.goto('./cards/');
    const needs = page.getByText(/JavaScriptを使います/u);
    await expect(needs).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await needs.getByRole('link', { name: '用語集' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '用語集' })).toBeVisible();
  });
});

test('a card shows its question, then its answer, then when it would come again; the next one follows, and Space after its answer stands for 正解', async ({
  page,
}) => {
  await page.goto('./cards/');
  await page.getByRole('button', { name: '始める' }).click();
  const first = await question(page);
  await expect(page.getByRole('heading', { name: /^意味は？/u })).toBeFocused();
  await expect(page.locator('.answer')).toBeHidden();
  await page.getByRole('button', { name: '答えを見る' }).click();
  await expect(page.locator('.answer')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^答え：/u })).toHaveText(
    new RegExp(RegExp.escape(await page.locator('.back').innerText()), 'u'),
  );
  await expect(page.getByRole('group', { name: '答え具合' }).getByRole('button')).toHaveText([
    /忘れた1分後/u,
    /難しい6分後/u,
    /正解10分後/u,
    /簡単\d+日後/u,
  ]);
  await page.getByRole('button', { name: /簡単/u }).click();
  await expect(page.getByText('残り　覚え直し0・復習0・新しい19')).toBeVisible();
  expect(await question(page)).not.toBe(first);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /正解/u })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('残り　覚え直し1・復習0・新しい18')).toBeVisible();
});

test('a day is played with Space and the keys 1 to 4 alone, and ends; more new cards can be had', async ({
  page,
}) => {
  await page.goto('./cards/');
  await page.getByRole('button', { name: '始める' }).click();
  const first = await question(page);
  await answer(page, '1');
  await expect(page.getByText('残り　覚え直し1・復習0・新しい19')).toBeVisible();
  for (let left = 19; left > 0; left -= 1) {
    await answer(page, '4');
    await expect(page.getByText(new RegExp(`^残り.*新しい${left - 1}$`, 'u'))).toBeVisible();
  }
  // What was missed comes again before the day is done.
  expect(await question(page)).toBe(first);
  await answer(page, '4');
  await expect(page.getByRole('heading', { name: '今日のカードは終わりです' })).toBeFocused();
  await expect(page.getByText('21回答えました。')).toBeVisible();
  await page.getByRole('button', { name: '新しいカードをあと10枚' }).click();
  await expect(page.getByText('残り　覚え直し0・復習0・新しい10')).toBeVisible();
});

test('more new cards can be had on a day that had more already, when the page is opened again', async ({
  page,
}) => {
  await openWithBegun(
    page,
    Array.from({ length: 30 }, (_, index) => `old${index}/1`),
  );
  await page.getByRole('button', { name: '始める' }).click();
  await expect(
    page.getByRole('heading', { name: 'この範囲に、今日のカードはありません。' }),
  ).toBeFocused();
  await page.getByRole('button', { name: '新しいカードをあと10枚' }).click();
  await expect(page.getByText('残り　覚え直し0・復習0・新しい10')).toBeVisible();
});

test('no more new cards are offered where each note was asked today', async ({ page }) => {
  const { notes } = JSON.parse(
    readFileSync(join(built.folder, 'cards/cards.json'), 'utf8'),
  ) as Deck;
  const firsts = notes.flatMap((note) => cardsOf(note)[0]?.id ?? []);
  await openWithBegun(page, firsts);
  await page.getByRole('button', { name: '始める' }).click();
  await expect(page.getByRole('button', { name: '範囲を選び直す' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^新しいカードをあと/u })).toHaveCount(0);
});

test(
  'a section and a kind can be chosen; a line of the notes hides one word until it is asked for',
  { tag: '@root' },
  async ({ page }) => {
    await page.goto('./cards/');
    const section = page.getByRole('group', { name: '範囲' }).getByRole('radio').last();
    await section.check();
    await page.getByRole('radio', { name: '穴うめ' }).check();
    await page.getByRole('button', { name: '始める' }).click();
    await expect(page.getByRole('heading', { name: /^空欄に入る語は？ ?08-3/u })).toBeVisible();
    await expect(page.locator('.front .blank')).not.toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(page.locator('.front .blank')).toHaveCount(0);
    const word = await page.locator('.front .filled').first().innerText();
    await expect(page.getByRole('status').filter({ hasText: '答え' })).toHaveText(`答え：${word}`);
    const [source] = await Promise.all([
      page.locator('.foot-of-card a').getAttribute('href'),
      page.locator('.foot-of-card a').click(),
    ]);
    await expect(page).toHaveURL(new RegExp(`${source}$`, 'u'));
  },
);

test('digits are left alone when the reader has switched off such keys', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('keys', 'off'));
  await page.goto('./cards/');
  await page.getByRole('button', { name: '始める' }).click();
  await question(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByText('残り　覚え直し0・復習0・新しい20')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('残り　覚え直し1・復習0・新しい19')).toBeVisible();
});

test('when the cards arrive, nothing on the page moves', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./cards/');
    const before = await positions(page);
    await page.getByRole('heading', { level: 1 }).hover();
    await counted(page);
    expect(await positions(page), `${width} px`).toEqual(before);
  }
});

test('on a phone, dark, a card is turned under a finger and has no barriers', async ({
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
  await page.goto('./cards/');
  await page.getByText('穴うめ', { exact: true }).first().tap();
  await page.getByRole('button', { name: '始める' }).tap();
  for (let number = 1; number <= 5; number += 1) {
    await page.getByRole('button', { name: '答えを見る' }).tap();
    expect(await smallTargets(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    if (number === 1) expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /簡単/u }).tap();
  }
  expect(await violations(page)).toEqual([]);
  await context.close();
});

/** Opens the page with the records of cards that were begun today and are known well. */
async function openWithBegun(page: Page, ids: readonly string[]): Promise<void> {
  await page.goto('./cards/');
  await page.getByRole('heading', { level: 1 }).hover();
  await counted(page);
  const known = afterAnswer(undefined, 4, Date.now());
  const file = Buffer.from(writeBackup(new Map(ids.map((id) => [id, known]))));
  await page
    .getByLabel('読み込む')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: file });
  await expect(page.getByText(`${ids.length}枚の記録を読み込みました。`)).toBeVisible();
}

/** Where everything on the page of cards stands. */
function positions(page: Page): Promise<number[][]> {
  return page
    .locator('.room, .today > *, .forecast tr > *, .forecast span, .sections tr, .keep')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return [left, top, height].map(Math.round);
      }),
    );
}
