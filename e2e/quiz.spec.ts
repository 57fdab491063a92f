import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import type { AskedQuestion, QuizData } from '../src/quiz/quiz-data.ts';
import { writeResults } from '../src/quiz/results.ts';
import { built, documentOf } from './dist.ts';
import { expect, pagesWith, test } from './site.ts';
import { smallTargets } from './small-targets.ts';
import { violations } from './violations.ts';

const asking = pagesWith('.quiz .choices');
const topic = asking[0] ?? './';
const typing = pagesWith('.quiz form')[0] ?? './';

test('every topic page asks at least three questions', () => {
  const topics = built.pages.filter((page) => documentOf(built, page)('article[data-kind=topic]').length > 0);
  const few = topics.filter((page) => documentOf(built, page)('.questions > li').length < 3);
  expect(few).toEqual([]);
  expect(topics.length).toBeGreaterThan(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a question shows its choices, and its answer when it is unfolded', async ({ page }) => {
    await page.goto(topic);
    const question = page.locator('.questions > li').first();
    await expect(question.locator('.choices > li').first()).toBeVisible();
    const explanation = question.locator('details p').first();
    await expect(explanation).toBeHidden();
    await question.getByText('答えと解説').click();
    await expect(explanation).toBeVisible();
    await expect(page.getByRole('button', { name: '判定' })).toHaveCount(0);
  });

  test('the page of rounds leads to the questions of each topic', async ({ page }) => {
    await page.goto('./quiz/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: '確認問題' })).toBeInViewport();
  });
});

test('the right choice is told to be right, with its explanation and the score', async ({ page }) => {
  await page.goto(topic);
  const question = await firstChoice(page);
  await choices(question).nth(await rightIndex(question)).click();
  await expect(question.getByText('○ 正解')).toBeVisible();
  await expect(question.locator('details p').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(/問1は正解。 \d+問中1問に答えて、1問正解。/u);
});

test('a wrong choice is told to be wrong, shows the right one, and cannot be changed', async ({ page }) => {
  await page.goto(topic);
  const question = await firstChoice(page);
  const right = await rightIndex(question);
  await choices(question).nth((right + 1) % 2).click();
  await expect(question.getByText('× 不正解')).toBeVisible();
  await expect(choices(question).nth(right)).toHaveAccessibleName(/（正解）$/u);
  await choices(question).nth(right).click({ force: true });
  await expect(question.getByText('× 不正解')).toBeVisible();
});

test('the questions of a page can be answered with the keyboard alone', async ({ page }) => {
  await page.goto(topic);
  const question = await firstChoice(page);
  const button = choices(question).nth(await rightIndex(question));
  await choices(question).first().focus();
  while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.getByText('○ 正解')).toBeVisible();
  await expect(button).toBeFocused();
});

test('becoming pressable moves nothing', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(topic);
    const before = await positions(page);
    await firstChoice(page);
    expect(await positions(page), `${width} px`).toEqual(before);
  }
});

test('a typed answer is judged without regard to width and case', async ({ page }) => {
  await page.goto(typing);
  const question = page.locator('.questions > li', { has: page.getByRole('textbox') }).first();
  await question.scrollIntoViewIfNeeded();
  await page.mouse.move(5, 5);
  const answer = (await question.locator('details b').textContent()) ?? '';
  await question.getByRole('textbox').fill(`　${fullWidth(answer.toLowerCase())}`);
  await question.getByRole('button', { name: '判定' }).click();
  await expect(question.getByText('○ 正解')).toBeVisible();
});

test('when all is answered, one can start again', async ({ page }) => {
  await page.goto(topic);
  await firstChoice(page);
  for (const question of await page.locator('.questions > li').all()) {
    if ((await choices(question).count()) > 0) await choices(question).first().click();
    else {
      await question.getByRole('textbox').fill('？');
      await question.getByRole('button', { name: '判定' }).click();
    }
  }
  await page.getByRole('button', { name: 'もう一度' }).click();
  await expect(page.locator('.questions details[open]')).toHaveCount(0);
  await expect(page.getByText('選択肢を押すと、正誤と解説が出ます。')).toBeVisible();
});

test('every link to the notes leads to a block of the outline', () => {
  const places = new Map(built.pages.map((page) => [`${built.base}${page}`, new Set(documentOf(built, page)('[data-node]').get().map(({ attribs }) => attribs['id']))]));
  const odd = asking.flatMap((path) => {
    const page = path.slice(2);
    return documentOf(built, page)('.quiz .from a').get().flatMap(({ attribs }) => {
      const [address, id] = (attribs['href'] ?? '').split('#');
      return places.get(address || `${built.base}${page}`)?.has(id ?? '') ? [] : [`${page} ${attribs['href']}`];
    });
  });
  expect(odd).toEqual([]);
});

test('a round has ten questions, played with the keys 1 to 4 and Enter', async ({ page }) => {
  await page.goto('./quiz/');
  await page.getByRole('button', { name: '始める' }).click();
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeFocused();
    if ((await page.getByRole('textbox').count()) > 0) await page.getByRole('button', { name: 'わからない' }).click();
    else await page.keyboard.press('2');
    await expect(page.getByRole('status').filter({ hasText: /^(正解|不正解)/u })).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: /^10問中\d+問正解$/u })).toBeFocused();
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
  const group = page.getByRole('table').locator('tbody', { has: page.getByRole('rowheader', { name, exact: true }) });
  const topics = await group.getByRole('link').allInnerTexts();
  expect(asked.filter((title) => !topics.includes(title))).toEqual([]);

  // Ten right guesses in a row are one in a million.
  expect(missed).not.toEqual([]);
  await page.getByRole('button', { name: '間違えた問題だけもう一度' }).click();
  await expect(page.getByRole('heading', { name: `${missed.length}問中の第1問` })).toBeVisible();
  expect(missed).toContain(await page.locator('.asked').innerText());
});

test('after a round only what was missed in it is asked again, whatever was missed before', async ({ page }) => {
  const { questions } = JSON.parse(readFileSync(join(built.folder, 'quiz/questions.json'), 'utf8')) as QuizData;
  const before = writeResults(Object.fromEntries(questions.map(({ id }) => [id, { tried: 1, right: 0, last: false }])));
  await page.addInitScript((results) => localStorage.setItem('quiz', results), before);
  await page.goto('./quiz/');
  await page.getByRole('button', { name: '始める' }).click();
  const missed: string[] = [];
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeVisible();
    const asked = await page.locator('.asked').innerText();
    if (number <= 2) missed.push(asked);
    await answerRound(page, questions.find(({ question }) => question === asked), number > 2);
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

test('results stay for the next visit, are written to a file, erased after a question, and read again', async ({ page }, info) => {
  await page.goto(topic);
  const question = await firstChoice(page);
  await choices(question).nth(await rightIndex(question)).click();
  await expect(question.getByText('○ 正解')).toBeVisible();

  await page.goto('./quiz/');
  await page.getByRole('heading', { level: 1 }).hover();
  const results = page.getByRole('row', { name: /^全体 \d+ 1 1$/u });
  await expect(results).toHaveCount(1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '書き出す' }).click();
  const file = info.outputPath('results.json');
  await (await download).saveAs(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'zukai-quiz-1' });

  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: '消す' }).click();
  await expect(results).toHaveCount(1);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '消す' }).click();
  await expect(page.getByText('成績を消しました。')).toBeVisible();
  await expect(results).toHaveCount(0);

  await page.getByLabel('読み込む').setInputFiles(file);
  await expect(page.getByText('成績を読み込みました。')).toBeVisible();
  await expect(results).toHaveCount(1);
  await page.getByLabel('読み込む').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('このファイルは、書き出した成績ではありません。')).toBeVisible();
});

test('where the browser keeps nothing, rounds work and say so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('blocked'); } }));
  await page.goto('./quiz/');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByText(/成績はこのページを閉じるまでしか残りません/u)).toBeVisible();
  await page.getByRole('button', { name: '始める' }).click();
  await missOrHit(page);
  await expect(page.getByText(/成績はこのページを閉じるまでしか残りません/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /^全体 \d+ 1 [–01]$/u })).toHaveCount(1);
});

test('where the browser has no room left, what is answered still counts, and the page says that it is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(topic);
  const question = await firstChoice(page);
  await choices(question).nth(await rightIndex(question)).click();
  await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(/1問正解。 .*残りません/u);
  const other = page.locator('.questions > li', { has: page.locator('.choices') }).nth(1);
  await choices(other).nth(await rightIndex(other)).click();
  await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(/2問に答えて、2問正解。 .*残りません/u);
});

test('a topic page leads to a round of its own questions', async ({ page }) => {
  await page.goto(topic);
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).split('\n')[0] ?? '';
  await page.getByRole('main').getByRole('link', { name: '順番を入れ替えて解く・間違えた問題だけ解く' }).click();
  const scope = page.getByRole('group', { name: '範囲' });
  await expect(scope.getByRole('radio').last()).toBeChecked();
  expect(name).toContain(((await scope.locator('label').last().innerText()).trim()));
  await page.getByRole('button', { name: '始める' }).click();
  await expect(page.locator('.round h2 small')).toHaveText((await page.locator('.topics a[href]').allInnerTexts()).find((title) => name.startsWith(title)) ?? '');
});

test('on a phone, dark, a round is played under a finger and has no barriers', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('./quiz/');
  await page.getByText('仮想ネットワーク', { exact: true }).first().tap();
  await page.getByRole('button', { name: '始める' }).tap();
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole('heading', { name: `10問中の第${number}問` })).toBeVisible();
    await missOrHit(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    if (number === 1) expect(await violations(page)).toEqual([]);
    await page.locator('.next').tap();
  }
  await expect(page.getByRole('heading', { name: /^10問中\d+問正解$/u })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('on paper, questions stand with their answers, without anything to press', async ({ page }) => {
  await page.goto(topic);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.questions details p').first()).toBeVisible();
  await expect(page.locator('.quiz').getByRole('button')).toHaveCount(0);
});

/** The first question with choices, once they can be pressed. */
async function firstChoice(page: Page): Promise<Locator> {
  const question = page.locator('.questions > li', { has: page.locator('.choices') }).first();
  await question.scrollIntoViewIfNeeded();
  // Scripts load at the reader's first act.
  await page.mouse.move(5, 5);
  await expect(choices(question).first()).toBeVisible();
  return question;
}

function choices(question: Locator): Locator {
  return question.locator('.choices').getByRole('button');
}

async function rightIndex(question: Locator): Promise<number> {
  return ['ア', 'イ', 'ウ', 'エ'].indexOf((await question.locator('details b').textContent()) ?? '');
}

/** Where everything in the questions stands. */
function positions(page: Page): Promise<number[][]> {
  return page.locator('.quiz > *, .questions > li > *, .choices > li').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, width, height } = element.getBoundingClientRect();
      return [left, width, height].map(Math.round);
    }),
  );
}

/** Answers the question of a round somehow; whether the answer was wrong. */
async function missOrHit(page: Page): Promise<boolean> {
  const verdict = page.getByRole('status').filter({ hasText: /^(正解|不正解)/u });
  await expect(page.locator('.asked')).toBeVisible();
  if ((await page.getByRole('textbox').count()) > 0) await page.getByRole('button', { name: 'わからない' }).click();
  else await page.locator('.round .choices button').first().click();
  await expect(verdict).toBeVisible();
  return (await verdict.innerText()).startsWith('不正解');
}

/** Answers the question of a round as it is wished. */
async function answerRound(page: Page, question: AskedQuestion | undefined, right: boolean): Promise<void> {
  const { choices: texts, answer } = question ?? { answer: '' };
  if (texts) {
    const text = texts[right ? Number(answer) : (Number(answer) + 1) % texts.length] ?? '';
    await page.locator('.round .choices button').filter({ hasText: text }).first().click();
  } else if (right) {
    await page.getByRole('textbox').fill(String(answer));
    await page.getByRole('button', { name: '判定' }).click();
  } else await page.getByRole('button', { name: 'わからない' }).click();
  await expect(page.getByRole('status').filter({ hasText: right ? /^正解/u : /^不正解/u })).toBeVisible();
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
}
