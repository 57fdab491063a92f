import { readFileSync } from 'node:fs';
import { choices, firstChoice, missOrHit, rightIndex } from './answer-questions.ts';
import { expect, pagesWith, test } from './site.ts';

const topic = pagesWith('.quiz .choices')[0] ?? './';

test(
  'results stay for the next visit, are written to a file, erased after a question, and read again',
  { tag: '@root' },
  async ({ page }, info) => {
    await page.goto(topic);
    const question = await firstChoice(page);
    await choices(question)
      .nth(await rightIndex(question))
      .click();
    await expect(question.getByText('○ 正解')).toBeVisible();

    // Nothing is touched: the results are what the page was opened for.
    await page.goto('./quiz/');
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
    await page
      .getByLabel('読み込む')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.getByText('このファイルは、書き出した成績ではありません。')).toBeVisible();
  },
);

test('where the browser keeps nothing, rounds work and say so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new Error('blocked');
      },
    }),
  );
  await page.goto('./quiz/');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByText(/成績はこのページを閉じるまでしか残りません/u)).toBeVisible();
  await page.getByRole('button', { name: '始める' }).click();
  await missOrHit(page);
  await expect(page.getByText(/成績はこのページを閉じるまでしか残りません/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /^全体 \d+ 1 [–01]$/u })).toHaveCount(1);
});

test('where the browser has no room left, what is answered still counts, and the page says that it is not kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(topic);
  const question = await firstChoice(page);
  await choices(question)
    .nth(await rightIndex(question))
    .click();
  await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(
    /1問正解。 .*残りません/u,
  );
  const other = page.locator('.questions > li', { has: page.locator('.choices') }).nth(1);
  await choices(other)
    .nth(await rightIndex(other))
    .click();
  await expect(page.getByRole('status').filter({ hasText: '正解' })).toHaveText(
    /2問に答えて、2問正解。 .*残りません/u,
  );
});
