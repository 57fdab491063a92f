import type { Locator, Page } from 'playwright/test';
import type { AskedQuestion } from '../src/study/quiz/quiz-data.ts';
import { expect } from './site.ts';

/** The first question of a page with choices, once they can be pressed. */
export async function firstChoice(page: Page): Promise<Locator> {
  const question = page.locator('.questions > li', { has: page.locator('.choices') }).first();
  await question.scrollIntoViewIfNeeded();
  // Scripts load at the reader's first act.
  await page.mouse.move(5, 5);
  await expect(choices(question).first()).toBeVisible();
  return question;
}

/** The buttons of a question. */
export function choices(question: Locator): Locator {
  return question.locator('.choices').getByRole('button');
}

/** The place of the right choice of a question. */
export async function rightIndex(question: Locator): Promise<number> {
  return ['ア', 'イ', 'ウ', 'エ'].indexOf((await question.locator('details b').textContent()) ?? '');
}

/** Answers the question of a round somehow; whether the answer was wrong. */
export async function missOrHit(page: Page): Promise<boolean> {
  const verdict = page.getByRole('status').filter({ hasText: /^(正解|不正解)/u });
  await expect(page.locator('.asked')).toBeVisible();
  if ((await page.getByRole('textbox').count()) > 0)
    await page.getByRole('button', { name: 'わからない' }).click();
  else await page.locator('.round .choices button').first().click();
  await expect(verdict).toBeVisible();
  return (await verdict.innerText()).startsWith('不正解');
}

/** Answers the question of a round as it is wished. */
export async function answerRound(
  page: Page,
  question: AskedQuestion | undefined,
  right: boolean,
): Promise<void> {
  const { choices: texts, answer } = question ?? { answer: '' };
  if (texts) {
    const text = texts[right ? Number(answer) : (Number(answer) + 1) % texts.length] ?? '';
    await page.locator('.round .choices button').filter({ hasText: text }).first().click();
  } else if (right) {
    await page.getByRole('textbox').fill(String(answer));
    await page.getByRole('button', { name: '判定' }).click();
  } else await page.getByRole('button', { name: 'わからない' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: right ? /^正解/u : /^不正解/u }),
  ).toBeVisible();
}
