import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuizData } from '../src/study/quiz/quiz-data.ts';
import { writeResults } from '../src/study/quiz/results.ts';
import { answerRound, missOrHit } from './answer-questions.ts';
import { built } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';

const topic = pagesWith('.quiz .choices')[0] ?? './';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of rounds leads to the questions of each topic', async ({ page }) => {
    await page.goto('./quiz/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: '確認問題' })).toBeInViewport();
  });
});

test('a round has ten questions, played with the keys 1 to 4 and Enter', async ({ page }) => {
  await page.goto('./quiz/');
  await page.getByRole('button', { name: '始める' }).click();
  for (let number = 1; number <= 10; number += 1) {
    const heading = page.getByRole('heading', { name: `10問中の第${number}問` });
    await expect(heading).toBeVisible();
    await expect(page.getByRole('button', { name: /次の問題|結果を見る/u })).toBeHidden();
    const isWritten = (await page.getByRole('textbox').count()) > 0;
    await expect(isWritten ? page.getByRole('textbox') : heading).toBeFocused();
    if (isWritten) await page.getByRole('button', { name: 'わからない' }).click();
    else await page.keyboard.press('2');
    await expect(page.getByRole('status').filter({ hasText: /^(正解|不正解)/u })).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /^10問中\d+問正解$/u })).toBeFocused();
});

test('a written answer takes every key, and a round goes on after a reload and a look at the notes', async ({
  page,
}) => {
  const { questions } = JSON.parse(
    readFileSync(join(built.folder, 'quiz/questions.json'), 'utf8'),
  ) as QuizData;
  // So that those without choices come first.
  const chosen = questions.filter(({ choices }) => choices);
  const tried = { tried: 1, right: 1, last: true };
  const before = writeResults(Object.fromEntries(chosen.map(({ id }) => [id, tried])));
  await page.goto('./');
  await page.evaluate(
    (results) => (localStorage[`${new URL('./', location.href).pathname}quiz`] = results),
    before,
  );
  await page.goto('./quiz/');
  await page.getByRole('button', { name: '始める' }).click();
  const field = page.getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('s1/t?');
  await expect(field).toHaveValue('s1/t?');
  await page.keyboard.press('Enter');
  const wrong = page.getByRole('status').filter({ hasText: /^不正解/u });
  const total = page.getByRole('row', {
    name: `全体 ${questions.length} ${chosen.length + 1} ${chosen.length}`,
  });
  const asked = await page.locator('.asked').innerText();
  const isThere = async () => {
    await expect(wrong).toBeVisible();
    await expect(field).toHaveValue('s1/t?');
    expect(await page.locator('.asked').innerText()).toBe(asked);
    await expect(total).toHaveCount(1);
  };
  await isThere();
  await page.reload();
  await isThere();
  await page.locator('.from a').first().click();
  await page.waitForURL(/#/u);
  await page.goBack();
  await isThere();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '10問中の第2問' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '10問中の第2問' })).toBeVisible();
  await page.goto('./');
  await page.goto('./quiz/');
  await expect(page.getByRole('button', { name: '始める' })).toBeVisible();
});

test('who presses twice while the questions are on their way plays one round', async ({ page }) => {
  let bring = () => {};
  const held = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/questions.json*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./quiz/');
  const asked = page.waitForRequest('**/questions.json*');
  await page.getByRole('button', { name: '始める' }).click();
  await asked;
  await page.getByRole('button', { name: '始める' }).click();
  bring();
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeVisible();
    await missOrHit(page);
    await page.locator('.next').click();
  }
  const end = page.getByRole('heading', { name: /^10問中\d+問正解$/u });
  await expect(end).toBeFocused();
  // The keys of a second round would begin another one.
  await page.keyboard.press('Enter');
  await expect(end).toBeFocused();
});

test('rounds keep to a section, and to what was answered wrongly', async ({ page }) => {
  await page.goto('./quiz/');
  const section = page.getByRole('radio').last();
  const name = (await section.evaluate((radio) => radio.closest('label')?.innerText.trim())) ?? '';
  await page.getByLabel('間違えたままの問題だけ').check();
  await page.getByRole('button', { name: '始める' }).click();
  await expect(page.getByText('この範囲に、間違えたままの問題はありません。')).toBeVisible();

  await page.getByLabel('間違えたままの問題だけ').uncheck();
  await section.check();
  await page.getByRole('button', { name: '始める' }).click();
  const asked: string[] = [];
  const missed: string[] = [];
  for (let number = 1; number <= 10; number += 1) {
    const heading = page.getByRole('heading', { name: `10問中の第${number}問` });
    await expect(heading).toBeVisible();
    asked.push(await heading.locator('small').innerText());
    const question = await page.locator('.asked').innerText();
    if (await missOrHit(page)) missed.push(question);
    await page.locator('.next').click();
  }
  const group = page
    .getByRole('table')
    .locator('tbody', { has: page.getByRole('rowheader', { name, exact: true }) });
  const topics = await group.getByRole('link').allInnerTexts();
  expect(asked.filter((title) => !topics.includes(title))).toEqual([]);

  // Ten right guesses in a row are one in a million.
  expect(missed).not.toEqual([]);
  await page.getByRole('button', { name: '間違えた問題だけもう一度' }).click();
  await expect(page.getByRole('heading', { name: `${missed.length}問中の第1問` })).toBeVisible();
  expect(missed).toContain(await page.locator('.asked').innerText());
});

test('after a round only what was missed in it is asked again, whatever was missed before', async ({
  page,
}) => {
  const { questions } = JSON.parse(
    readFileSync(join(built.folder, 'quiz/questions.json'), 'utf8'),
  ) as QuizData;
  const before = writeResults(
    Object.fromEntries(questions.map(({ id }) => [id, { tried: 1, right: 0, last: false }])),
  );
  await page.addInitScript((results) => localStorage.setItem('quiz', results), before);
  await page.goto('./quiz/');
  await page.getByRole('button', { name: '始める' }).click();
  const missed: string[] = [];
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeVisible();
    const asked = await page.locator('.asked').innerText();
    if (number <= 2) missed.push(asked);
    await answerRound(
      page,
      questions.find(({ question }) => question === asked),
      number > 2,
    );
    await page.locator('.next').click();
  }
  await page.getByRole('button', { name: '間違えた問題だけもう一度' }).click();
  const again: string[] = [];
  for (const number of [1, 2]) {
    await expect(page.getByRole('heading', { name: `2問中の第${number}問` })).toBeVisible();
    again.push(await page.locator('.asked').innerText());
    await missOrHit(page);
    await page.locator('.next').click();
  }
  expect(again.toSorted()).toEqual(missed.toSorted());
});

test('a topic page leads to a round of its own questions', { tag: '@root' }, async ({ page }) => {
  await page.goto(topic);
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).split('\n')[0] ?? '';
  await page.getByRole('main').getByRole('link', { name: '順番を入れ替えて解く・間違えた問題だけ解く' }).click();
  const scope = page.getByRole('group', { name: '範囲' });
  await expect(scope.getByRole('radio').last()).toBeChecked();
  expect(name).toContain(((await scope.locator('label').last().innerText()).trim()));
  await page.getByRole('button', { name: '始める' }).click();
  await expect(page.locator('.round h2 small')).toHaveText(
    (await page.locator('.topics a[href]').allInnerTexts()).find((title) =>
      name.startsWith(title),
    ) ?? '',
  );
});

test('on a phone, dark, a round is played under a finger and has no barriers', async ({
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
  await page.goto('./quiz/');
  await page.getByText('仮想ネットワーク', { exact: true }).first().tap();
  await page.getByRole('button', { name: '始める' }).tap();
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeVisible();
    await missOrHit(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    if (number <= 3) expect(await smallTargets(page)).toEqual([]);
    if (number === 1) expect(await violations(page)).toEqual([]);
    await page.locator('.next').tap();
  }
  await expect(page.getByRole('heading', { name: /^10問中\d+問正解$/u })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await context.close();
});
