import type { Page } from 'playwright/test';
import { choices, firstChoice, rightIndex } from './answer-questions.ts';
import { expect, pagesWith, test } from './site.ts';

const asking = pagesWith('.quiz .choices');
const topic = asking[0] ?? './';
const typing = pagesWith('.quiz form')[0] ?? './';

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
});

test('questions are answered by mouse and keys, told right or wrong with the score, begun again, and whole on paper', async ({
  page,
}) => {
  await page.goto(topic);
  const first = await firstChoice(page);
  const [, second = first, third = first] = await page
    .locator('.questions > li', { has: page.locator('.choices') })
    .all();

  await test.step('right', async () => {
    await choices(first)
      .nth(await rightIndex(first))
      .click();
    await expect(first.getByText('○ 正解')).toBeVisible();
    await expect(first.locator('details p').first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(
      /問1は正解。 \d+問中1問に答えて、1問正解。/u,
    );
  });
  await test.step('wrong, for good', async () => {
    const right = await rightIndex(second);
    await choices(second)
      .nth((right + 1) % 2)
      .click();
    await expect(second.getByText('× 不正解')).toBeVisible();
    await expect(choices(second).nth(right)).toHaveAccessibleName(/（正解）$/u);
    await choices(second).nth(right).click({ force: true });
    await expect(second.getByText('× 不正解')).toBeVisible();
  });
  await test.step('with the keyboard alone', async () => {
    const button = choices(third).nth(await rightIndex(third));
    await choices(third).first().focus();
    while (!(await button.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(third.getByText('○ 正解')).toBeVisible();
    await expect(button).toBeFocused();
  });
  await test.step('all, and once more', async () => {
    for (const question of await page.locator('.questions > li').all()) {
      if ((await question.getByText(/^[○×] /u).count()) > 0) continue;
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
  await test.step('on paper, with the answers and nothing to press', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.questions details p').first()).toBeVisible();
    // Choices are texts on paper, whatever they are on screen.
    await expect(
      page.locator('.quiz').getByRole('button').and(page.locator(':not(.choices *)')),
    ).toHaveCount(0);
  });
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

/** Where everything in the questions stands. */
function positions(page: Page): Promise<number[][]> {
  return page.locator('.quiz > *, .questions > li > *, .choices > li').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, width, height } = element.getBoundingClientRect();
      return [left, width, height].map(Math.round);
    }),
  );
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  );
}
